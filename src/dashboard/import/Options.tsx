import { cadencesOf } from '../../domain/cadence';
import { type ContactKind, contactKinds } from '../../domain/contact';
import type { TakeChoices } from '../../domain/import-file';
import { defaultSettings, type Settings } from '../../domain/settings';
import { cadenceName } from '../../ui/names';
import { t } from '../../ui/words';
import { Section } from '../Section';

/** What the user says of all of them; tags as they are typed. */
export type Said = Omit<TakeChoices, 'tags' | 'answers'> & { readonly tags: string };

export const usualOptions: Said = { tags: '', kind: 'prospect', cadence: 'gentle', into: { what: 'wait' } };

const most = 500;

interface Props {
  readonly said: Said;
  readonly say: (said: Said) => void;
  readonly settings: Settings;
}

/** What holds for everybody who is imported. Nobody is due unless the user wants it: a heap of them is no list for a morning. */
export function Options({ said, say, settings }: Props) {
  const { into } = said;
  const usual = settings.capacity ?? defaultSettings.capacity ?? 20;
  return (
    <Section id="import-options" title="importOptions">
      <div class="row">
        <label>
          <span>{t('manyTags')}</span>
          <input
            type="text"
            dir="auto"
            value={said.tags}
            onInput={(event) => say({ ...said, tags: event.currentTarget.value })}
          />
        </label>
        <label class="short">
          <span>{t('importKind')}</span>
          <select
            value={said.kind}
            onChange={(event) => say({ ...said, kind: event.currentTarget.value as ContactKind })}
          >
            {contactKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind_${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="short">
          <span>{t('importCadence')}</span>
          <select value={said.cadence} onChange={(event) => say({ ...said, cadence: event.currentTarget.value })}>
            {[...cadencesOf(settings.cadences).values()].map(({ id }) => (
              <option key={id} value={id}>
                {cadenceName(id)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset>
        <legend>{t('importInto')}</legend>
        <div class="modes">
          {(['wait', 'due'] as const).map((what) => (
            <label key={what} class="mode">
              <input
                type="radio"
                name="import-into"
                checked={into.what === what}
                onChange={() => say({ ...said, into: what === 'due' ? { what, perDay: usual } : { what } })}
              />
              <span>
                {t(`importInto_${what}`)}
                <small>{t(`importInto_${what}_hint`)}</small>
              </span>
            </label>
          ))}
        </div>
        {into.what === 'due' && (
          <label class="per-day">
            <span>{t('importPerDay')}</span>
            <input
              type="number"
              min={1}
              max={most}
              value={into.perDay}
              onChange={(event) => {
                const perDay = Math.round(event.currentTarget.valueAsNumber);
                if (perDay >= 1 && perDay <= most) say({ ...said, into: { what: 'due', perDay } });
                else event.currentTarget.value = String(into.perDay);
              }}
            />
          </label>
        )}
      </fieldset>
    </Section>
  );
}
