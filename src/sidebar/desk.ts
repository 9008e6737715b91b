import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Zone } from '../domain/day';
import type { Done } from '../messaging/protocol';
import type { Candidate, OnScreen } from '../messaging/views';
import type { Chosen } from '../ui/use-settings';
import type { Status } from '../ui/use-status';
import type { Work } from './use-work';

/** What an act says when it was done. */
export interface Saying {
  readonly text: string;
  /** The touch it is about, whose further choices are corrections. */
  readonly about?: string;
  /** What else is put back when the user takes the act back. */
  readonly afterUndo?: () => void;
  /** The act that Undo takes back, when it is not this one. */
  readonly undoes?: string;
}

/** What every part of the sidebar works with: who is on screen, what is begun about them, and how to act. */
export interface Desk {
  readonly screen: OnScreen;
  /** Does the sidebar stand in a frame of the page it is about? */
  readonly framed: boolean;
  readonly candidate: Candidate;
  /** Is it certain that this is whom the page is about? */
  readonly settled: boolean;
  readonly work: Work;
  readonly change: (patch: Partial<Work>) => void;
  readonly status: Status;
  /** The user's zone. */
  readonly zone: Zone;
  /** What the user has set; `null` until it is known. */
  readonly chosen: Chosen | null;
  readonly shortcuts: ReadonlyMap<string, string>;
  /** Is an act under way? */
  readonly saving: boolean;
  /** Does an act, shows its effect and says so. `null`: it was not done, and the user was told. */
  act(doing: () => Promise<Done>, say: (done: Done) => Saying): Promise<Done | null>;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('used outside of a desk');
  return desk;
}
