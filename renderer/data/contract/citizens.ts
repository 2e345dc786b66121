import type { CitizenDocument } from '#shared/documents/citizen.ts';
import type { QueueRow } from './queue.ts';

export interface CitizenMatch {
  citizen: CitizenDocument;
  /** 0 to 1. */
  score: number;
  /** Codes of the locales (`match.phone`, `match.paper`, `match.email`, `match.name`). */
  because: string[];
  openRequests: number;
}

/** The citizens this desk knows. */
export interface CitizenData {
  findCitizens(text: string, limit: number): Promise<CitizenMatch[]>;
  /** A citizen's file as this desk holds it; null: none here. */
  citizenFile(citizenId: string): Promise<CitizenDocument | null>;
  requestsOfCitizen(citizenId: string): Promise<QueueRow[]>;
}
