/**
 * The origin's private file system, in memory: as much of it as is used, behaving as browsers do. What is written is there once it is closed, a
 * name that is taken is taken over by a move, and what is not there is told by `NotFoundError`.
 */
export interface FakeDisk {
  readonly files: Map<string, Uint8Array>;
  /** Writes fail from now on, as on a full disk. */
  full: boolean;
  /** Names of which a damaged browser has half in its books: neither there nor to be made. */
  readonly broken: Set<string>;
  /** Bytes written, in all. */
  written: number;
}

export function fakeDisk(quota = 10_000_000): FakeDisk {
  const disk: FakeDisk = { files: new Map(), full: false, broken: new Set(), written: 0 };
  const missing = () => new DOMException('there is no such file', 'NotFoundError');
  const handle = (name: string): object => ({
    getFile: async () => {
      const bytes = disk.files.get(name);
      if (!bytes) throw missing();
      return new Blob([bytes as Uint8Array<ArrayBuffer>]);
    },
    createWritable: async () => {
      if (disk.broken.has(name)) throw missing();
      const parts: Uint8Array[] = [];
      const write = async (data: string | Uint8Array): Promise<void> => {
        if (disk.full) throw new DOMException('the disk is full', 'QuotaExceededError');
        const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data.slice();
        disk.written += bytes.length;
        parts.push(bytes);
      };
      const close = async (): Promise<void> => void disk.files.set(name, Buffer.concat(parts));
      return Object.assign(new WritableStream<Uint8Array>({ write, close }), { write, close });
    },
    move: async (to: string) => {
      const bytes = disk.files.get(name);
      if (!bytes) throw missing();
      disk.files.delete(name);
      disk.files.set(to, bytes);
    },
  });
  const folder = {
    getFileHandle: async (name: string, { create = false } = {}) => {
      if (disk.broken.has(name)) return handle(name);
      if (!disk.files.has(name) && !create) throw missing();
      if (!disk.files.has(name)) disk.files.set(name, new Uint8Array());
      return handle(name);
    },
    removeEntry: async (name: string) => {
      if (!disk.files.delete(name)) throw missing();
    },
    async *keys() {
      yield* disk.files.keys();
    },
  };
  const storage = {
    getDirectory: async () => ({ getDirectoryHandle: async () => folder }),
    estimate: async () => ({ quota }),
  };
  Object.defineProperty(globalThis, 'navigator', { value: { storage }, configurable: true, writable: true });
  return disk;
}

/** As in a place where there is no such thing. */
export const noDisk = (): void =>
  void Object.defineProperty(globalThis, 'navigator', { value: undefined, configurable: true, writable: true });
