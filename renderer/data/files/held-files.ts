import type { AttachmentRef } from '#shared/documents/attachment.ts';
import type { FileSealer } from './file-sealer.ts';
import type { KeptFile } from './kept-file.ts';

type Row = KeptFile & PouchDB.Core.ExistingDocument<PouchDB.Core.AllDocsMeta>;

/** Files of forms that are still being filled in: kept here under the key of their form, not sent before that is registered. */
export class HeldFiles {
  constructor(
    private readonly local: PouchDB.Database<KeptFile>,
    private readonly seal: FileSealer,
  ) {}

  /** Of one form, in the order they were kept. */
  async of(form: string): Promise<AttachmentRef[]> {
    const files = await Promise.all(
      (await this.#rows((held) => held === form)).map(async ({ _id, sealed }) => ({
        _id,
        facts: await this.seal.facts(_id, sealed),
      })),
    );
    return files
      .sort((a, b) => a.facts.createdAt.localeCompare(b.facts.createdAt))
      .map(({ _id, facts: { name, type, size } }) => ({ fileId: _id, name, type, size }));
  }

  /** Keys of the forms that have files here. */
  async forms(): Promise<string[]> {
    const rows = await this.#rows(() => true);
    return [...new Set(rows.flatMap(({ held }) => held ?? []))];
  }

  /** The form is registered: its files may go. */
  async release(form: string): Promise<void> {
    for (const { held: _held, ...rest } of await this.#rows((held) => held === form))
      await this.local.put({ ...rest });
  }

  /** Forgets files of a form; all of them without ids. One that is not held any more stays. */
  async drop(form: string, fileIds: readonly string[] | null): Promise<void> {
    for (const { _id, _rev } of await this.#rows((held) => held === form))
      if (fileIds === null || fileIds.includes(_id)) await this.local.remove(_id, _rev);
  }

  async #rows(isMeant: (form: string) => boolean): Promise<Row[]> {
    const { rows } = await this.local.allDocs({ include_docs: true });
    return rows.flatMap(({ doc }) => (doc?.held !== undefined && isMeant(doc.held) ? doc : []));
  }
}
