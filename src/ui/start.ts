import { t } from './words';

/** Makes the document ready for a page of ours and gives the element to draw in. */
export function start(): HTMLElement {
  const { documentElement: root } = document;
  root.lang = t('language');
  root.dir = t('direction') === 'rtl' ? 'rtl' : 'ltr';
  return document.getElementById('app') as HTMLElement;
}
