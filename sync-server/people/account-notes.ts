import { z } from 'zod';
import { documentId } from '#shared/documents/text.ts';
import { instant, type Instant } from '#shared/documents/time.ts';
import { cityDatabase } from '../policy/databases.ts';
import { type DocumentStore, StoreError } from '../storage/document-store.ts';

const kind = 'account';
const mostTries = 5;
const accountNote = z.object({
  _id: z.string(),
  _rev: z.string().exactOptional(),
  kind: z.literal(kind),
  personId: documentId,
  lastSignIn: instant.nullable(),
  letIn: z.object({ by: documentId, at: instant }).nullable(),
});
type AccountNote = z.infer<typeof accountNote>;

const idOf = (personId: string): string => `account:${personId}`;

/** What the server itself knows of somebody's account: when they last signed in, and who wants it opened again. */
export class AccountNotes {
  constructor(private readonly store: DocumentStore) {}

  async all(): Promise<AccountNote[]> {
    const found = await this.store.findByFields(cityDatabase, { kind }, 20_000);
    return found.flatMap((document) => accountNote.safeParse(document).data ?? []);
  }

  async find(personId: string): Promise<AccountNote | null> {
    return accountNote.safeParse(await this.store.getDocument(cityDatabase, idOf(personId))).data ?? null;
  }

  signedIn(personId: string, at: Instant): Promise<void> {
    return this.#change(personId, { lastSignIn: at });
  }

  /** @param letIn null: it is done, or nobody asks any more */
  letIn(personId: string, letIn: AccountNote['letIn']): Promise<void> {
    return this.#change(personId, { letIn });
  }

  async #change(personId: string, change: Partial<Pick<AccountNote, 'lastSignIn' | 'letIn'>>): Promise<void> {
    const blank = { _id: idOf(personId), kind, personId, lastSignIn: null, letIn: null } as const;
    for (let tries = 1; ; tries += 1)
      try {
        await this.store.transact([
          { database: cityDatabase, document: { ...((await this.find(personId)) ?? blank), ...change } },
        ]);
        return;
      } catch (error) {
        // Another process was quicker: on what it has written.
        if (!(error instanceof StoreError && error.status === 409) || tries === mostTries) throw error;
      }
  }
}
