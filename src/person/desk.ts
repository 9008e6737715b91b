import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Zone } from '../domain/day';
import type { Channel } from '../domain/touch';
import type { Done } from '../messaging/protocol';
import type { Candidate } from '../messaging/views';
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

/** Where somebody is looked at, and what that says of a touch logged there. In the dashboard it says nothing. */
export interface Here {
  /** Names the page they are on: what is begun about somebody new belongs to it. */
  readonly page: string;
  /** The page to come back to for somebody captured here; empty when it cannot be come back to. */
  readonly home: string;
  /** The way by which they are most likely in touch here. */
  readonly channel: Channel;
  /** Of what a touch logged here is: the subject of the mail, else the page. */
  readonly about: string;
  /** The user has pressed the shortcut for "Log touch". */
  readonly logNow: boolean;
}

/** What every part that is about one person works with: who they are, what is begun about them, and how to act. */
export interface Desk {
  readonly here: Here;
  /** Does it stand in a frame of somebody's page, who may have put anything over it? */
  readonly framed: boolean;
  /** Opens the same in a page of its own, for what is not done in a frame; `null` where there is no way. */
  readonly openApart: (() => void) | null;
  readonly candidate: Candidate;
  /** Is it certain that this is whom the user means? */
  readonly settled: boolean;
  readonly work: Work;
  readonly change: (patch: Partial<Work>) => void;
  readonly status: Status;
  /** The user's zone. */
  readonly zone: Zone;
  /** What the user has set; `null` until it is known. */
  readonly chosen: Chosen | null;
  readonly shortcuts: ReadonlyMap<string, string>;
  /** Does an act, shows its effect and says so. `null`: it was not done, and the user was told. */
  act(doing: () => Promise<Done>, say: (done: Done) => Saying): Promise<Done | null>;
}

export const DeskContext = createContext<Desk | null>(null);
/** The desk as it is at the moment it is asked, which is never another one. */
export const DeskThenContext = createContext<{ readonly current: Desk } | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('used outside of a desk');
  return desk;
}

/**
 * For what needs the desk only when the user does something there: it is not drawn anew whenever anything is another thing, as with
 * {@link useDesk}.
 */
export function useDeskThen(): { readonly current: Desk } {
  const desk = useContext(DeskThenContext);
  if (!desk) throw new Error('used outside of a desk');
  return desk;
}
