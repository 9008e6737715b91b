import { computeAccessibleName, getRole } from 'dom-accessibility-api';

/**
 * The first element of this role and name, in an element or in the whole page, that a screen reader comes upon.
 * Runs in the page, whose own functions it calls.
 */
export default function byRole(within: Element | null, role: string, name: string): Element | null {
  for (const element of (within ?? document).querySelectorAll('*')) {
    if (roleOf(element) === role && isExposed(element) && computeAccessibleName(element) === name) return element;
  }
  return null;
}

/** ARIA has no word for an input that takes a date; here it goes by its type. */
const roleOf = (element: Element): string | null =>
  getRole(element) ?? (element instanceof HTMLInputElement ? element.type : null);

const isExposed = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true], [inert]');
