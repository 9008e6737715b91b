import type { Answerer } from '../domain/touch';
import type { Done } from '../messaging/protocol';
import { ask } from '../ui/background';

/**
 * An assistant who is named with a touch is kept with the contact, so that next time their name is there to be asked for.
 * `keep` follows the act that named them; `takeBack` goes with the Undo of that act.
 */
export function naming(answeredBy: Answerer | null | undefined): {
  keep: (done: Done) => Promise<Done>;
  takeBack: () => void;
} {
  let actId: string | null = null;
  return {
    async keep(done) {
      const name = answeredBy?.role === 'gatekeeper' ? answeredBy.name : '';
      const { id, fields } = done.contact;
      if (!name || fields.assistants.some((one) => one.name === name)) return done;
      const patch = { assistants: [...fields.assistants, { name, phone: '' }] };
      // The touch is stored and has the name: what fails here loses nothing.
      const kept = await ask('changeContact', { contactId: id, patch }).catch(() => null);
      actId = kept?.actId ?? null;
      return kept ? { ...done, contact: kept.contact } : done;
    },
    takeBack() {
      if (actId) void ask('undo', { actId }).catch(() => {});
    },
  };
}
