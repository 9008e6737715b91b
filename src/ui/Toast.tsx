import { useEffect, useRef } from 'preact/hooks';
import { giveBackFocus } from './focus-return';
import { useHoldsUpdate } from './holds-update';
import { Icon } from './Icon';
import type { Said, Status } from './use-status';
import { t } from './words';

/**
 * What happened, and the way back. The element that speaks is there from the start and stays: screen readers announce a change
 * within it, not its arrival. Only words are in it; the buttons stand beside it.
 */
export function Toast({ status }: { status: Status }) {
  const { said, held, hold, clear } = status;
  useEffect(() => {
    // An element that goes away says neither that the pointer has left it nor that the focus has.
    if (!said) hold('toast', false);
  }, [said, hold]);
  // What can be taken back, or is not stored yet, is not over.
  useHoldsUpdate(said?.undo !== undefined || said?.tone === 'busy');
  const before = useRef<HTMLElement | null>(null);
  const inside = useRef(false);
  useEffect(
    () => () => {
      if (inside.current) giveBackFocus(before.current);
      inside.current = false;
    },
    [said],
  );
  const on = () => hold('toast', true);
  const off = () => hold('toast', false);
  return (
    <div
      class={said ? `toast ${said.tone}` : 'toast silent'}
      data-held={held}
      onPointerEnter={on}
      onPointerLeave={off}
      onFocusIn={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
          before.current = relatedTarget;
        inside.current = true;
        on();
      }}
      onFocusOut={() => {
        inside.current = false;
        off();
      }}
    >
      <p role="status" class="saying">
        {said && (
          <>
            <span dir="auto">{said.text}</span>
            {said.remark && <span class="remark"> {said.remark}</span>}
          </>
        )}
      </p>
      {said?.undo && (
        <button type="button" class="undo" onClick={said.undo}>
          {t('undo')}
        </button>
      )}
      {said?.tone === 'failed' && (
        <button type="button" class="plain" aria-label={t('dismiss')} onClick={clear}>
          <Icon name="close" />
        </button>
      )}
      {said?.undo && <RunningOut said={said} />}
    </div>
  );
}

/** The time that is left, as a line. It begins anew with every new thing said. */
function RunningOut({ said }: { said: Said }) {
  const turn = useRef({ said, count: 0 });
  if (turn.current.said !== said) turn.current = { said, count: turn.current.count + 1 };
  return <i key={turn.current.count} class="running-out" aria-hidden="true" />;
}
