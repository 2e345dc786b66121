import { citizenDocument, type CitizenDocument, type Complainant } from '#shared/documents/citizen.ts';
import {
  citizenKeys,
  citizenProbe,
  scoreKeys,
  type CitizenKeys,
} from '#shared/domain/identification/score-citizen.ts';

export interface FoundCitizen {
  citizen: CitizenDocument;
  score: number;
  because: string[];
}

/** The citizens this desk knows, in memory, with what they are found by. */
export class CitizenList {
  readonly #known = new Map<string, { citizen: CitizenDocument; keys: CitizenKeys }>();

  set(id: string, document: unknown): void {
    const read = citizenDocument.safeParse(document);
    if (read.success) this.#known.set(id, { citizen: read.data, keys: citizenKeys(read.data) });
    else this.#known.delete(id);
  }

  /** Someone a pending command of this desk brought in, until the server's file arrives. */
  addPending(complainant: Complainant, office: string, at: string): void {
    if (this.#known.has(complainant.citizenId)) return;
    const { channel: _channel, citizenId, ...facts } = complainant;
    this.set(citizenId, {
      ...facts,
      _id: citizenId,
      kind: 'citizen',
      schema: 1,
      office,
      requests: [],
      createdAt: at,
      updatedAt: at,
    });
  }

  find(typed: string, limit: number): FoundCitizen[] {
    const probe = citizenProbe(typed);
    const found: FoundCitizen[] = [];
    for (const { citizen, keys } of this.#known.values()) {
      const match = scoreKeys(probe, keys);
      if (match) found.push({ citizen, ...match });
    }
    return found
      .sort((a, b) => b.score - a.score || (a.citizen.updatedAt < b.citizen.updatedAt ? 1 : -1))
      .slice(0, limit);
  }
}
