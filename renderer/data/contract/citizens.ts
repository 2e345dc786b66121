import type { CitizenDocument } from '#shared/documents/citizen.ts';
import type { CitizenJoin } from '#shared/documents/citizen-join.ts';
import type { LocalVerdict } from './requests.ts';
import type { QueueRow } from './queue.ts';
import type { Unsubscribe } from './unsubscribe.ts';

export interface CitizenMatch {
  citizen: CitizenDocument;
  /** 0 to 1. */
  score: number;
  /** Codes of the locales (`match.phone`, `match.paper`, `match.email`, `match.name`). */
  because: string[];
  openRequests: number;
}

/** Another file of the same person. `join` null: joined by way of another file. */
export interface JoinedFile {
  citizen: CitizenDocument;
  join: CitizenJoin | null;
  /** Done here, and the server has not said a word on it yet. */
  isPending: boolean;
}
/** What a person's file has to do with others: joined with, or maybe the same person's, and why. */
export interface PersonFiles {
  joined: JoinedFile[];
  proposed: { citizen: CitizenDocument; band: 'linked' | 'proposed'; because: CitizenJoin['because'] }[];
}

/** The citizens this desk knows. */
export interface CitizenData {
  findCitizens(text: string, limit: number): Promise<CitizenMatch[]>;
  /** A citizen's file as this desk holds it; null: none here. */
  citizenFile(citizenId: string): Promise<CitizenDocument | null>;
  /** Files that are, or may be, the same person's as this one: now, and at each change. */
  watchPerson(citizenId: string, show: (files: PersonFiles) => void): Promise<Unsubscribe>;
  /** Takes two files for one person's, for these reasons. */
  joinCitizens(
    one: string,
    other: string,
    said: Pick<CitizenJoin, 'because' | 'note'>,
  ): Promise<LocalVerdict>;
  /** Takes that back; nothing is lost. */
  separateCitizens(one: string, other: string, note: string): Promise<LocalVerdict>;
  /** Requests of all files that are joined with this one, newest first: now, and at each change. */
  watchHistory(citizenId: string, show: (requests: QueueRow[]) => void): Promise<Unsubscribe>;
}
