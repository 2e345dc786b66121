import type { AuditEntry } from './entry.ts';
import { digestOfWords } from './erasable.ts';

/** How many numbers a `words-erased` entry names, within the length of a fact. */
export const numbersAnEntry = 20;

/** The facts of an entry that says whose words are erased: all up to one, or these. */
export const erasedFacts = (
  which: { upTo: number } | { entries: readonly number[] },
): Record<string, string> =>
  'upTo' in which ? { upTo: String(which.upTo) } : { entries: which.entries.join(' ') };

/** Follows which words are gone, entry by entry: those that no later entry says were erased were taken away by somebody else. */
export class ErasedWords {
  /** Entries without their words. */
  count = 0;
  readonly #unsaid = new Set<number>();

  /** False: the words are not those that were noted. */
  take(entry: AuditEntry): boolean {
    if (entry.what === 'words-erased') this.#said(entry);
    if (entry.schema !== 3) return true;
    if (entry.erasable) return digestOfWords(entry.erasable) === entry.erasableDigest;
    this.count += 1;
    this.#unsaid.add(entry.seq);
    return true;
  }

  /** The first entry whose words are gone and not said to be erased; null when there is none. */
  unsaid(): number | null {
    return this.#unsaid.size === 0 ? null : Math.min(...this.#unsaid);
  }

  #said({ facts }: AuditEntry): void {
    for (const number of (facts['entries'] ?? '').split(' ')) this.#unsaid.delete(Number(number));
    const upTo = Number(facts['upTo'] ?? 0);
    for (const number of this.#unsaid) if (number <= upTo) this.#unsaid.delete(number);
  }
}
