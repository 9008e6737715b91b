import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeContact, changeTouch, logTouch, type NewTouch, snooze } from '../../src/domain/acts';
import { touchesOf } from '../../src/domain/dossier';
import { identityKey } from '../../src/domain/identity';
import { makePromise } from '../../src/domain/promise-acts';
import { RefusedError } from '../../src/domain/refused';
import { type Act, type Acted, perform } from '../../src/store/act';
import type { Open } from '../../src/store/open';
import { dossierOf, findByIdentity } from '../../src/store/read';
import { takeBack as takeBackAct } from '../../src/store/take-back';
import { countQueue } from '../../src/store/tally';
import { verify } from '../../src/store/verify';
import { at, cadences, calendar, callBack, context, day, freshStore, known, presentAt, seen } from './fresh-store';

const mail: NewTouch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: 'Oak boards' };
const hana = seen('Hana Kobayashi', 'hana@example.com');
const hanasKeys = hana.person.identities.map(identityKey);

let open: Open;
beforeEach(() => {
  open = freshStore();
});
afterEach(() => {
  vi.restoreAllMocks();
});

// Monday 2 November 2026, 10:00 in Berlin
const monday = '2026-11-02T09:00:00.000Z';

const logFor = (capture = hana, touch = mail, now = monday): Promise<Acted> =>
  perform(
    open,
    { identities: capture.person.identities.map(identityKey) },
    (before, c) => logTouch(known(capture)(before, c), touch, c),
    context(now),
  );

/** How many rows lie in every object store. */
async function census(): Promise<Record<string, number>> {
  const db = await open();
  return Object.fromEntries(
    await Promise.all([...db.objectStoreNames].map(async (name) => [name, await db.count(name)])),
  );
}

describe('one click on somebody new', () => {
  it('stores contact, identity, touch, next step and the way back together', async () => {
    const { dossier, plan, actId } = await logFor();
    expect(await census()).toMatchObject({ contacts: 1, identities: 1, touches: 1, acts: 1 });
    expect(plan.step).toMatchObject({ kind: 'message', day: '2026-11-05' });
    expect(await dossierOf(open, dossier.contact.id)).toEqual(dossier);
    expect(await (await open()).get('acts', actId)).toMatchObject({ changes: [{ contactId: dossier.contact.id }] });
  });

  it('asks the browser to have it on the disk before it says so', async () => {
    const db = await open();
    const transaction = vi.spyOn(db, 'transaction');
    await logFor();
    expect(transaction).toHaveBeenCalledWith(expect.anything(), 'readwrite', { durability: 'strict' });
  });

  it('makes one contact when two tabs log the same person at the same moment', async () => {
    const [first, second] = await Promise.all([logFor(), logFor()]);
    expect(second.dossier.contact.id).toBe(first.dossier.contact.id);
    expect(await census()).toMatchObject({ contacts: 1, touches: 2 });
  });

  it('finds the contact again by any of their identities and adds those not yet known', async () => {
    const { dossier } = await logFor();
    const slug = { kind: 'linkedin-slug', value: 'hana-kobayashi', from: 'address' } as const;
    const onLinkedIn = { ...hana, person: { ...hana.person, identities: [slug, ...hana.person.identities] } };
    const again = await logFor(onLinkedIn);
    expect(again.dossier.contact.id).toBe(dossier.contact.id);
    expect((await findByIdentity(open, ['linkedin-slug:hana-kobayashi']))?.contact.id).toBe(dossier.contact.id);
  });
});

describe('an act that fails leaves nothing behind', () => {
  it('when the domain refuses it', async () => {
    await logFor();
    const before = await census();
    const tomorrow = { ...mail, at: at('2026-11-03T09:00:00Z') };
    await expect(logFor(hana, tomorrow)).rejects.toThrow(new RefusedError('touch-in-future'));
    expect(await census()).toEqual(before);
  });

  it('when the browser aborts the transaction in the middle of it', async () => {
    await logFor();
    const before = await census();
    // As on a full disk: the contact's put has been made, the touch's aborts everything.
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      const request = put.call(this, value);
      if (this.name === 'touches') queueMicrotask(() => this.transaction.abort());
      return request;
    });
    await expect(logFor()).rejects.toMatchObject({ name: 'AbortError' });
    vi.restoreAllMocks();
    expect(await census()).toEqual(before);
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });
});

describe('a wait for the disk is one of the user’s', () => {
  it('so all is read at once, then all is written at once, and the end is said', async () => {
    const { dossier } = await logFor();
    const contactId = dossier.contact.id;
    await perform(
      open,
      { contactId },
      (d, c) => makePromise(d as never, callBack('2026-11-04T10:00:00Z'), c),
      context(monday),
    );
    const steps: string[] = [];
    const watch = <T extends object>(of: T, name: keyof T & string, step: string) => {
      const really = of[name] as (...args: never[]) => unknown;
      vi.spyOn(of, name as never).mockImplementation(function (this: unknown, ...args: never[]) {
        if (steps.at(-1) !== step) steps.push(step);
        const made = really.apply(this, args);
        if (step === 'reads')
          (made as IDBRequest).addEventListener('success', () => steps.at(-1) !== 'knows' && steps.push('knows'));
        return made;
      } as never);
    };
    for (const from of [IDBObjectStore.prototype, IDBIndex.prototype]) {
      watch(from, 'get', 'reads');
      watch(from, 'getAll', 'reads');
    }
    watch(IDBObjectStore.prototype, 'put', 'writes');
    watch(IDBTransaction.prototype, 'commit', 'commits');
    await perform(
      open,
      { contactId, mentions: hanasKeys },
      (before, c) => logTouch(before as never, { ...mail, channel: 'call', outcome: 'spoke' }, c),
      context('2026-11-04T10:05:00.000Z'),
      () => steps.push('shows'),
    );
    vi.restoreAllMocks();
    expect(steps).toEqual(['reads', 'knows', 'writes', 'commits', 'shows']);
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });
});

describe('what is shown of an act', () => {
  const logAnd = (show: () => unknown) =>
    perform(open, { identities: [] }, (before, c) => logTouch(known(hana)(before, c), mail, c), context(monday), show);

  it('is made while the disk is written, and given once it is stored', async () => {
    const order: string[] = [];
    const really = IDBTransaction.prototype.commit;
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
      this.addEventListener('complete', () => order.push('stored'));
      really.call(this);
    });
    const { shown } = await logAnd(() => order.push('made') && 'Logged');
    expect([...order, shown]).toEqual(['made', 'stored', 'Logged']);
  });

  it('is given to nobody where nothing could be stored', async () => {
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
      this.abort();
    });
    await expect(logAnd(() => 'Logged')).rejects.toMatchObject({ name: 'AbortError' });
    vi.restoreAllMocks();
    expect(await census()).toMatchObject({ contacts: 0, touches: 0 });
  });

  it('does not undo the act where it cannot be made', async () => {
    const failing = () => {
      throw new Error('no words');
    };
    await expect(logAnd(failing)).rejects.toThrow('no words');
    expect(await census()).toMatchObject({ contacts: 1, touches: 1 });
  });
});

describe('touches are append-only', () => {
  it('keeps every version of a touch and shows the last', async () => {
    const { dossier } = await logFor();
    const contactId = dossier.contact.id;
    const touchId = dossier.touches[0]?.id ?? '';
    await perform(
      open,
      { contactId },
      (d, c) => changeTouch(d as never, touchId, { outcome: 'bounced' }, c),
      context(monday),
    );
    await perform(
      open,
      { contactId },
      (d, c) => changeTouch(d as never, touchId, { note: 'wrong address' }, c),
      context(monday),
    );
    expect((await census()).touches).toBe(3);
    const now = await dossierOf(open, contactId);
    expect(now && touchesOf(now)).toMatchObject([{ id: touchId, outcome: 'bounced', note: 'wrong address' }]);
  });
});

describe('undo', () => {
  const takeBack = (acted: Acted, now = monday): Promise<unknown> => takeBackAct(open, acted.actId, context(now));

  it('of the first log leaves nobody behind', async () => {
    await takeBack(await logFor());
    expect(await findByIdentity(open, hanasKeys)).toBeNull();
    expect(await countQueue(open, presentAt('2027-01-11T09:00:00Z'))).toEqual({ promised: 0, overdue: 0, today: 0 });
  });

  it('of the first log lets the same person be captured anew', async () => {
    const first = await logFor();
    await takeBack(first);
    const second = await logFor();
    expect(second.dossier.contact.id).not.toBe(first.dossier.contact.id);
    expect((await findByIdentity(open, hanasKeys))?.contact.id).toBe(second.dossier.contact.id);
  });

  it('of a later log, an edit, a snooze and a promise restores the plan of before', async () => {
    const { dossier, plan } = await logFor();
    const contactId = dossier.contact.id;
    const touchId = dossier.touches[0]?.id ?? '';
    const acts: Act[] = [
      (d, c) => logTouch(d as never, { ...mail, outcome: 'replied', direction: 'in' }, c),
      (d, c) => changeTouch(d as never, touchId, { outcome: 'said-no' }, c),
      (d, c) => snooze(d as never, day('2026-12-01'), c),
      (d, c) => makePromise(d as never, callBack('2026-11-09T09:00:00Z'), c),
      (d, c) => changeContact(d as never, { cadence: 'keen' }, c),
    ];
    for (const act of acts) {
      const acted = await perform(open, { contactId }, act, context('2026-11-03T09:00:00Z'));
      expect(acted.plan).not.toEqual(plan);
      await takeBack(acted, '2026-11-03T09:01:00Z');
      expect((await (await open()).get('contacts', contactId))?.plan).toEqual(plan);
    }
  });

  it('leaves the store as verify would compute it', async () => {
    await takeBack(await logFor());
    await logFor();
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });
});
