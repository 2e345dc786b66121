import { deskCodeOf, importDesk } from '#shared/domain/register/desk-code.ts';
import { cityDatabase } from '../policy/databases.ts';
import { type DocumentStore, StoreError, type StoredDocument } from '../storage/document-store.ts';

const tries = 20;

/** Codes of desks: one for each profile on a PC, given once and never again to another. */
export class Desks {
  constructor(private readonly store: DocumentStore) {}

  /** The code of a desk, the same each time. `personId` is noted as one who works there. */
  async codeFor(deskId: string, personId: string): Promise<string> {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const known = await this.store.getDocument(cityDatabase, `profile:${deskId}`);
      if (known) return String(known['code']);
      const counter = await this.store.getDocument(cityDatabase, 'desk-counter');
      let next = Number(counter?.['next'] ?? 0);
      if (deskCodeOf(next) === importDesk) next += 1;
      const code = deskCodeOf(next);
      const documents: StoredDocument[] = [
        { ...(counter ?? { _id: 'desk-counter', kind: 'counter' }), next: next + 1 },
        { _id: `desk:${code}`, kind: 'desk', profile: deskId, firstPerson: personId },
        { _id: `profile:${deskId}`, kind: 'profile', code },
      ];
      try {
        await this.store.transact(documents.map((document) => ({ database: cityDatabase, document })));
        return code;
      } catch (error) {
        if (!(error instanceof StoreError && error.status === 409)) throw error;
      }
    }
    throw new StoreError(503, 'service_unavailable', 'Too many desks register at once; try again.');
  }
}
