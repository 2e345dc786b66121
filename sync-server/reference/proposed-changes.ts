import { randomBytes } from 'node:crypto';
import {
  type EditableDocument,
  type EditableKind,
  proposedChange,
  type ProposedChange,
} from '#shared/contracts/reference-api.ts';
import { plainOf } from '../commands/read-requests.ts';
import { referenceHistoryDatabase } from '../policy/databases.ts';
import { type DocumentStore, StoreError } from '../storage/document-store.ts';

const idOf = (kind: EditableKind): string => `proposed:${kind}`;

/** Changes of who decides that wait for a second pair of eyes: one a kind, a newer one takes the place of the older. */
export class ProposedChanges {
  constructor(private readonly store: DocumentStore) {}

  async find(kind: EditableKind): Promise<ProposedChange | null> {
    const stored = await this.store.getDocument(referenceHistoryDatabase, idOf(kind));
    return proposedChange.safeParse(stored && plainOf(stored)).data ?? null;
  }

  async put(
    document: EditableDocument,
    facts: Pick<ProposedChange, 'base' | 'by' | 'comment' | 'at'>,
  ): Promise<ProposedChange> {
    const change: ProposedChange = { ...facts, id: `chg-${randomBytes(12).toString('hex')}`, document };
    await this.#write(document.kind, { kind: 'proposed-change', ...change });
    return change;
  }

  /** @throws StoreError 409 when it is another one by now */
  async remove(kind: EditableKind, id: string): Promise<void> {
    if ((await this.find(kind))?.id !== id)
      throw new StoreError(409, 'conflict', 'It is another proposal by now.');
    await this.#write(kind, { _deleted: true });
  }

  async #write(kind: EditableKind, content: object): Promise<void> {
    const stored = await this.store.getDocument(referenceHistoryDatabase, idOf(kind));
    const rev = stored?._rev === undefined ? {} : { _rev: stored._rev };
    await this.store.transact([
      { database: referenceHistoryDatabase, document: { _id: idOf(kind), ...content, ...rev } },
    ]);
  }
}
