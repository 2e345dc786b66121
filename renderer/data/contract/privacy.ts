import type { ElsewhereAnswer, ElsewhereAsk } from '#shared/contracts/elsewhere-api.ts';
import type { IdentifiersAsk, ReaderOfFile } from '#shared/contracts/sync-api.ts';
import type { Identifiers } from '#shared/documents/citizen.ts';
import type { FileRead, UnmaskPurpose } from '#shared/documents/file-read.ts';

/** A read of a citizen's file, before desk and time are added. */
export type NewRead = Pick<FileRead, 'citizenId' | 'requestId' | 'what' | 'purpose' | 'words'>;

/** Reads of citizens' files, and what is held on a citizen. */
export interface PrivacyData {
  /** Notes that a citizen's file was read here, and tells the server when it can. */
  noteRead(read: NewRead): Promise<void>;
  /**
   * A citizen's identifiers, for a purpose: from the server, which notes it; without a network those held here for requests that wait
   * for this person, noted here and told later. 'too-many': the day's are used up.
   */
  revealIdentifiers(
    ask: Pick<IdentifiersAsk, 'citizenId' | 'requestId' | 'words'> & { purpose: UnmaskPurpose },
  ): Promise<Identifiers | 'away' | 'forbidden' | 'too-many'>;
  /** Whether a citizen is known in offices this person does not read, and for a purpose where; null: the server did not say. */
  knownElsewhere(ask: Omit<ElsewhereAsk, 'desk'>): Promise<ElsewhereAnswer | null>;
  /** Who has read a citizen's file; null without a network, 'forbidden' when it is not this person's to know. */
  readersOf(citizenId: string): Promise<ReaderOfFile[] | 'forbidden' | null>;
  /** All that is held on a citizen, as a file; like `readersOf` when not. */
  exportCitizen(citizenId: string): Promise<Blob | 'forbidden' | null>;
}
