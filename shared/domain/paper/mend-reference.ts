import { toWesternDigits } from '../identification/digits.ts';
import { makeReference, readReference } from '../register/reference.ts';
import { lookAlikes } from './look-alikes.ts';

/** A reference as read from paper. */
export interface MendedReference {
  reference: string;
  /** One character was not as read: 0 for O, 8 for B… */
  mended: boolean;
}

const written = (text: string): string | null => {
  const parts = readReference(text);
  return parts && makeReference(parts.desk, parts.year, parts.sequence);
};

/**
 * Reads a reference in which one character may have been taken for another that looks like it. Only the single reading whose check
 * character fits is believed: null when there is none, or more than one.
 */
export const mendReference = (text: string): MendedReference | null => {
  const plain = toWesternDigits(text)
    .toUpperCase()
    .replace(/[\s.\-–—_/]/g, '');
  const exact = written(plain);
  if (exact !== null) return { reference: exact, mended: false };
  const candidates = new Set<string>();
  for (let at = 0; at < plain.length; at += 1)
    for (const other of lookAlikes(plain[at] ?? '')) {
      const reference = written(plain.slice(0, at) + other + plain.slice(at + 1));
      if (reference !== null) candidates.add(reference);
    }
  const [only, another] = candidates;
  return only !== undefined && another === undefined ? { reference: only, mended: true } : null;
};
