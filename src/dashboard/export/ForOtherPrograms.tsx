import { useState } from 'preact/hooks';
import type { ExportKind } from '../../messaging/export';
import type { MessageKey } from '../../ui/message-keys';
import { counted, t } from '../../ui/words';
import { hashOf, home } from '../place';
import { Section } from '../Section';
import { Making } from './Making';
import type { Exporting } from './use-export';

type Kind = Exclude<ExportKind, 'backup'>;

/** What there is to choose from: its name, and what it is good for. */
const kinds: readonly (readonly [Kind, MessageKey, MessageKey])[] = [
  ['contacts', 'exportContacts', 'exportContactsHint'],
  ['touches', 'exportTouches', 'exportTouchesHint'],
  ['promises', 'exportPromises', 'exportPromisesHint'],
  ['vcard', 'exportVcard', 'exportVcardHint'],
  ['calendar', 'exportCalendar', 'exportCalendarHint'],
];

/** Some of it for other programs: of everybody, or of those who were chosen in the list. */
export function ForOtherPrograms({ exporting, contactIds }: { exporting: Exporting; contactIds: readonly string[] }) {
  const [what, setWhat] = useState<Kind>('contacts');
  const [only, setOnly] = useState(contactIds.length > 0);
  const [vcard, setVcard] = useState<'3.0' | '4.0'>('4.0');
  const submit = (event: Event) => {
    event.preventDefault();
    void exporting.make({ what, contactIds: only ? contactIds : null, vcard });
  };
  return (
    <Section id="export-some" title="exportSome" hint="exportSomeHint">
      <form class="stack" noValidate onSubmit={submit}>
        <fieldset>
          <legend>{t('exportWhat')}</legend>
          <div class="modes">
            {kinds.map(([kind, name, hint]) => (
              <label key={kind} class="mode">
                <input type="radio" name="what" value={kind} checked={what === kind} onChange={() => setWhat(kind)} />
                <span>
                  {t(name)}
                  <small>{t(hint)}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('exportWhom')}</legend>
          <div class="days">
            <label class="day">
              <input type="radio" name="whom" checked={!only} onChange={() => setOnly(false)} />
              <span>{t('exportEverybody')}</span>
            </label>
            {contactIds.length > 0 && (
              <label class="day">
                <input type="radio" name="whom" checked={only} onChange={() => setOnly(true)} />
                <span>{counted('exportChosen', contactIds.length)}</span>
              </label>
            )}
          </div>
          {!contactIds.length && (
            <p class="quiet small">
              {t('exportChooseHint')} <a href={hashOf(home)}>{t('exportChoose')}</a>
            </p>
          )}
        </fieldset>
        {what === 'vcard' && (
          <label class="short">
            <span>{t('exportVcardVersion')}</span>
            <select value={vcard} onChange={(event) => setVcard(event.currentTarget.value as typeof vcard)}>
              <option value="4.0">{t('exportVcard4')}</option>
              <option value="3.0">{t('exportVcard3')}</option>
            </select>
          </label>
        )}
        <div class="acts">
          <button type="submit" class="secondary strong" aria-disabled={exporting.underWay !== null}>
            {t('exportSave')}
          </button>
        </div>
        <Making exporting={exporting} mine={(kind) => kind !== 'backup'} />
      </form>
    </Section>
  );
}
