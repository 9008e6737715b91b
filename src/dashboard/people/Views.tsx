import { useState } from 'preact/hooks';
import type { PeopleQuery } from '../../domain/people';
import { mostViews, readPeople, type SavedView, sameView, writePeople } from '../../domain/people-address';
import { Icon } from '../../ui/Icon';
import { t } from '../../ui/words';
import { hashOf } from '../place';
import type { SettingsDesk } from '../use-settings';
import { NameForm } from './NameForm';
import { Popover } from './Popover';

interface Props {
  readonly views: readonly SavedView[];
  readonly query: PeopleQuery;
  readonly desk: SettingsDesk;
}

/** Lists to come back to: each is chosen by its name, named anew, or deleted; and the list that is shown can be kept. */
export function Views({ views, query, desk }: Props) {
  const [renamed, setRenamed] = useState<number | null>(null);
  const address = writePeople(query);
  const here = views.find((view) => sameView(view.address, address));
  const keep = (after: readonly SavedView[], said: string) => {
    setRenamed(null);
    void desk.change({ views: after }, said);
  };
  return (
    <Popover label={here?.name ?? t('views')} class={here ? 'on' : ''} closed={() => setRenamed(null)}>
      {(close) => (
        <div class="views">
          {views.length > 0 && (
            <ul aria-label={t('views')}>
              {views.map((view, index) => (
                <li key={`${index} ${view.name}`}>
                  {renamed === index ? (
                    <NameForm
                      label={t('viewName')}
                      name={view.name}
                      begin
                      taken={views.filter((_, other) => other !== index)}
                      keep={(name) => keep(views.with(index, { ...view, name }), t('viewRenamed', name))}
                    />
                  ) : (
                    <>
                      <a
                        href={hashOf({ place: 'people', search: writePeople(readPeople(view.address)) })}
                        {...(view === here ? { 'aria-current': 'true' } : {})}
                        dir="auto"
                        onClick={close}
                      >
                        {view.name}
                      </a>
                      <button
                        type="button"
                        class="plain"
                        aria-label={t('viewRename', view.name)}
                        title={t('viewRename', view.name)}
                        onClick={() => setRenamed(index)}
                      >
                        <Icon name="edit" />
                      </button>
                      <button
                        type="button"
                        class="plain"
                        aria-label={t('viewDelete', view.name)}
                        title={t('viewDelete', view.name)}
                        onClick={() => {
                          close();
                          keep(views.toSpliced(index, 1), t('viewDeleted', view.name));
                        }}
                      >
                        <Icon name="trash" />
                      </button>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
          {here ? null : views.length < mostViews ? (
            <NameForm
              label={t('viewKeepAs')}
              name=""
              taken={views}
              keep={(name) => {
                close();
                keep([...views, { name, address }], t('viewKept', name));
              }}
            />
          ) : (
            <p class="small quiet">{t('viewsFull', mostViews)}</p>
          )}
        </div>
      )}
    </Popover>
  );
}
