import {
  editableDocument,
  type EditableDocument,
  type EditableKind,
  referenceState,
  type ReferenceState,
  type ReferenceVersion,
  referenceVersion,
} from '#shared/contracts/reference-api.ts';
import type { Instant } from '#shared/documents/time.ts';
import { plainOf } from '../commands/read-requests.ts';
import { referenceDatabase, referenceHistoryDatabase } from '../policy/databases.ts';
import { type DatabaseWrite, type DocumentStore, StoreError } from '../storage/document-store.ts';

const idOf = (kind: EditableKind, version: number): string => `${kind}:${String(version).padStart(6, '0')}`;
/** Epoch of what was shipped: nobody wrote it. */
const shippedAt: Instant = '2000-01-01T00:00:00.000Z';

/**
 * Versions of the city's reference data. The present document and its history change together. A document that was never written
 * through here has version 1, and gets its entry with the first write.
 */
export class ReferenceHistory {
  private constructor(private readonly store: DocumentStore) {}

  static async open(store: DocumentStore): Promise<ReferenceHistory> {
    await store.ensureDatabase(referenceHistoryDatabase);
    await store.ensureIndex(referenceHistoryDatabase, ['of']);
    return new ReferenceHistory(store);
  }

  /** The present document and its version. @throws StoreError 404 */
  async present(kind: EditableKind): Promise<ReferenceState & { rev: string }> {
    const stored = await this.store.getDocument(referenceDatabase, kind);
    if (!stored) throw new StoreError(404, 'not_found', 'missing');
    const [newest] = await this.versions(kind);
    return {
      version: newest?.version ?? 1,
      document: editableDocument.parse(plainOf(stored)),
      rev: stored._rev ?? '',
    };
  }

  /** Newest first. */
  async versions(kind: EditableKind): Promise<ReferenceVersion[]> {
    const found = await this.store.findByFields(referenceHistoryDatabase, { of: kind }, 10_000);
    return found
      .flatMap((document) => referenceVersion.safeParse(document).data ?? [])
      .sort((a, b) => b.version - a.version);
  }

  /** A document as it was. @throws StoreError 404 */
  async version(kind: EditableKind, version: number): Promise<ReferenceState> {
    const stored = await this.store.getDocument(referenceHistoryDatabase, idOf(kind, version));
    if (stored) return referenceState.parse(stored);
    const { rev: _rev, ...present } = await this.present(kind);
    if (present.version !== version) throw new StoreError(404, 'not_found', 'missing');
    return present;
  }

  /**
   * Writes the next version.
   * @throws StoreError 409 when the present version is not `base` (somebody else wrote), nothing changed
   */
  async write(
    document: EditableDocument,
    facts: { base: number; by: string | null; comment: string; at: Instant },
  ): Promise<ReferenceState> {
    const { kind } = document;
    const present = await this.present(kind);
    if (present.version !== facts.base)
      throw new StoreError(409, 'conflict', 'Somebody else has changed it meanwhile.');
    const entry = (state: ReferenceState, about: Omit<ReferenceVersion, 'version'>): DatabaseWrite => ({
      database: referenceHistoryDatabase,
      document: {
        _id: idOf(kind, state.version),
        kind: 'reference-version',
        schema: 1,
        of: kind,
        ...state,
        ...about,
      },
    });
    const isFirst = (await this.store.getDocument(referenceHistoryDatabase, idOf(kind, facts.base))) === null;
    const next = { version: facts.base + 1, document };
    await this.store.transact([
      ...(isFirst
        ? [
            entry(
              { version: present.version, document: present.document },
              { at: shippedAt, by: null, comment: '' },
            ),
          ]
        : []),
      entry(next, { at: facts.at, by: facts.by, comment: facts.comment }),
      { database: referenceDatabase, document: { ...document, _rev: present.rev } },
    ]);
    return next;
  }
}
