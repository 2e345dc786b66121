import { existsSync, readFileSync } from 'node:fs';
import { addLines, rewriteLines } from '../storage/embedded/whole-lines.ts';

/** Lines kept; the oldest go. No clock is asked: one that jumps would forget all. */
const mostKept = 50_000;
const line = /^\S{1,300}$/;

/**
 * Which messages the mail server has taken, by their ids, one a line, in a file beside the store: a store that is put back to a copy
 * has forgotten them, this file has not, so that no citizen is written to twice. A server killed between the mail server's word and
 * this line sends again, under the same Message-ID: once too often rather than never.
 */
export class SentJournal {
  private constructor(
    private readonly file: string,
    private readonly ids: Set<string>,
  ) {}

  /** @throws Error of the file system */
  static open(file: string, most = mostKept): SentJournal {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const ids = text.split('\n').filter((id) => line.test(id));
    const kept = ids.slice(-most);
    // Cut off in the middle of a line, or too long: written anew, whole.
    if (kept.length < ids.length || (text !== '' && !text.endsWith('\n'))) rewriteLines(file, kept);
    else addLines(file, '');
    return new SentJournal(file, new Set(kept));
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** On disk when it returns. @throws Error of the file system */
  add(id: string): void {
    this.ids.add(id);
    addLines(this.file, `${id}\n`);
  }
}
