import type { BackupFault } from '../../src/domain/backup-file';
import type { Instant } from '../../src/domain/day';
import { byAge, type Snapshot, type SnapshotReason, snapshotName } from '../../src/domain/snapshot';
import type { BackupCalls, BackupState, RestoreFrom, RestorePreview } from '../../src/messaging/backup';
import { CallError, type ErrorCode } from '../../src/messaging/wire';

/** A worker that behaves, with its snapshots in memory. Stands in for `src/dashboard/bulk`. */
class FakeBackups {
  data: BackupState['data'] = 'well';
  snapshots: Snapshot[] = [];
  known: BackupState['known'] = null;
  drill: BackupState['drill'] = null;
  files: BackupState['files'] = { newest: null, count: 0, failed: null, sealed: false };
  contacts = 3;
  /** What the file that is chosen is. */
  file: { fault?: BackupFault; passphrase?: string; contacts: number } = { contacts: 7 };
  leftOut: RestorePreview['leftOut'] = { count: 0, rows: [] };
  changes: RestorePreview['changes'] = { gone: 1, back: 2, changed: 0 };
  readonly calls: string[] = [];
  private readonly faults = new Map<string, ErrorCode>();
  private clock = Date.parse('2026-11-20T09:12:00.000Z');

  failNext = (call: keyof BackupCalls, code: ErrorCode): void => void this.faults.set(call, code);

  put(at: string, contacts: number, reason: SnapshotReason = 'daily'): Snapshot {
    const about = { at: new Date(at).toISOString() as Instant, reason, contacts, touches: contacts * 4 };
    const snapshot = { ...about, name: snapshotName(about), size: contacts * 900 };
    this.snapshots.push(snapshot);
    return snapshot;
  }

  async answer(call: string, body: never): Promise<unknown> {
    this.calls.push(call);
    const fault = this.faults.get(call);
    this.faults.delete(call);
    if (fault) throw new CallError(fault);
    return structuredClone(await (this.handlers[call as 'backupRead'] as (body: unknown) => unknown)(body));
  }

  private take = (reason: SnapshotReason): Snapshot => {
    this.clock += 1000;
    return this.put(new Date(this.clock).toISOString(), this.contacts, reason);
  };
  private contactsOf = ({ source }: RestoreFrom): number =>
    'snapshot' in source
      ? (this.snapshots.find(({ name }) => name === source.snapshot)?.contacts ?? 0)
      : this.file.contacts;
  private faultOf({ source, passphrase }: RestoreFrom): { fault: BackupFault } | null {
    if ('snapshot' in source) return null;
    if (this.file.fault) return { fault: this.file.fault };
    if (!this.file.passphrase || passphrase === this.file.passphrase) return null;
    return { fault: { code: passphrase ? 'wrong-passphrase' : 'no-passphrase' } };
  }

  private readonly handlers = {
    backupState: (): BackupState => {
      const { data, snapshots, known, drill, files } = this;
      return { data, snapshots: byAge(snapshots), hasPlace: true, known, drill, unreadable: null, files };
    },
    takeSnapshot: () => this.take('asked'),
    snapshotFile: () => new Blob(['a snapshot']),
    backupRead: (from: RestoreFrom) =>
      this.faultOf(from) ?? {
        madeAt: '2026-11-18T10:32:00.000Z',
        contacts: this.contactsOf(from),
        touches: 20,
        leftOut: this.leftOut,
        older: null,
        changes: this.data === 'well' ? this.changes : null,
      },
    restore: ({ leavingOut, ...from }: RestoreFrom & { leavingOut: number }) => {
      const fault = this.faultOf(from);
      if (fault) return fault;
      const leftOut = this.leftOut.count;
      if (leftOut > leavingOut) return { fault: { code: 'damaged-rows' } };
      const before = this.data === 'well' ? this.take('before-restore').name : null;
      this.contacts = this.contactsOf(from);
      this.data = 'well';
      return { contacts: this.contacts, touches: 20, leftOut, before };
    },
    drill: () => {
      const of = this.snapshots[0]?.at as Instant;
      this.drill = { at: new Date(this.clock).toISOString() as Instant, of, good: true, rows: 6514 };
      return this.drill;
    },
    sealFiles: ({ passphrase }: { passphrase: string }) => {
      this.files = { ...this.files, sealed: passphrase !== '' };
      return null;
    },
    startAnew: () => {
      this.contacts = 0;
      this.data = 'well';
      return null;
    },
    changed: () => null,
  };
}

export let backups = new FakeBackups();
export const anew = (): FakeBackups => {
  backups = new FakeBackups();
  return backups;
};
export class StoppedError extends Error {
  override name = 'StoppedError';
}
export const bulk = (call: string, body: never): Promise<unknown> => backups.answer(call, body);
