import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { documentId } from '#shared/documents/text.ts';
import { instant } from '#shared/documents/time.ts';
import { addLines, rewriteLines } from '../storage/embedded/whole-lines.ts';

/** One erasing. Ids only: of the citizen, of requests and files that were theirs alone. */
const erasedLine = z.strictObject({
  kind: z.literal('erased'),
  at: instant,
  by: z.string().nullable(),
  citizenId: documentId,
  ids: z.array(documentId),
  /** A request of theirs was not over: it goes once it is. */
  waits: z.boolean(),
  epoch: z.string(),
});
/** All of the above was done again in another life of the store. */
const appliedLine = z.strictObject({ kind: z.literal('applied'), at: instant, epoch: z.string() });
const line = z.discriminatedUnion('kind', [erasedLine, appliedLine]);
type Line = z.infer<typeof line>;
export type ErasedLine = z.infer<typeof erasedLine>;

/** The ledger cannot be read: erasing would be forgotten, so the server does not start. */
export class LedgerProblem extends Error {}

/**
 * Who was erased, in a file beside the store: a store that is put back to a copy has them again, this file does not forget. It names
 * nobody.
 */
export class ErasureLedger {
  readonly #ids = new Set<string>();

  private constructor(
    private readonly file: string,
    private readonly lines: Line[],
  ) {
    for (const each of this.erased()) this.#know(each);
  }

  /** @throws LedgerProblem when a line is none, but for a last one cut off; Error of the file system */
  static open(file: string): ErasureLedger {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const rows = text.split('\n');
    const cutOff = rows.pop() ?? '';
    const lines = rows.map((row, n) => {
      try {
        return line.parse(JSON.parse(row));
      } catch {
        throw new LedgerProblem(
          `${file}, line ${String(n + 1)}: is no erasing. Take the file from the last backup of this folder, or put the line right; without it people who were erased would come back with an older copy of the store.`,
        );
      }
    });
    // Cut off by a power cut: it was not answered yet, and is done again by who asked.
    if (cutOff !== '') rewriteLines(file, rows);
    return new ErasureLedger(file, lines);
  }

  /** Erasings, oldest first; a citizen may be erased again. */
  erased(): ErasedLine[] {
    return this.lines.flatMap((each) => (each.kind === 'erased' ? [each] : []));
  }

  /** The life of the store in which all of them were done; null when there is none. */
  get epoch(): string | null {
    return this.lines.at(-1)?.epoch ?? null;
  }

  /** Whether it is the id of a request, a file or a citizen that was erased. */
  hasErased(id: string): boolean {
    return this.#ids.has(id);
  }

  /** On disk when it returns. @throws Error of the file system */
  note(noted: Line): void {
    addLines(this.file, `${JSON.stringify(line.parse(noted))}\n`);
    this.lines.push(noted);
    if (noted.kind === 'erased') this.#know(noted);
  }

  #know({ ids, citizenId }: ErasedLine): void {
    for (const id of [citizenId, ...ids]) this.#ids.add(id);
  }
}
