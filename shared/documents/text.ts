import { z } from 'zod';

/** True when the text has no lone surrogate (`String.prototype.isWellFormed`, ES2024, spelled for older engines). */
const wellFormed = (text: string) =>
  !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/**
 * Embeddings and overrides of the Unicode bidirectional algorithm (UAX 9): invisible, and what follows them, beyond the text itself,
 * may be shown in another order than it is. Isolates of a fixed direction turn what is in them. Marks (LRM, RLM, ALM) stay: they order
 * their neighbours only.
 */
const bidiFormats = /[\u202A-\u202E\u2066\u2067]/g;
/** A first-strong isolate with its end keeps what is in it apart, as our own letters write a number among Arabic; one alone does not end. */
const isolates = /\u2068([^\u2068\u2069\n]+)\u2069|[\u2068\u2069]/g;
export const withoutBidiFormats = (text: string): string =>
  text
    .replace(bidiFormats, '')
    .replace(isolates, (_, inner: string | undefined) => (inner === undefined ? '' : `\u2068${inner}\u2069`));

/**
 * Text a person wrote: NFC, trimmed, well-formed, no control characters but tab and line feed, at most `max` UTF-16 units. Bidi formats
 * are taken out.
 */
export const personText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => wellFormed(text) && !control.test(text), { message: 'text-not-storable' })
    .transform((text) => withoutBidiFormats(text).normalize('NFC').trim());

/** The same, at least one visible character. */
export const requiredText = (max: number) => personText(max).pipe(z.string().min(1));

/** Words as an event keeps them: checked when they were asked for, or erased since. */
export const recordedText = z.string().max(10_000);

/** A code of our own (category, office, unit, role): lower-case words joined by hyphens. URL-safe. */
export const code = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(40);

/** An id made by a client: URL-safe, 8 to 80 characters. Ours are UUID v7 with a short prefix (`req-…`, `cmd-…`, `cit-…`). */
export const documentId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{7,79}$/);

/** French and Arabic wording of one thing. */
export const bilingual = z.object({ fr: requiredText(200), ar: requiredText(200) });
export type Bilingual = z.infer<typeof bilingual>;

/** A sentence of the city, read in the reader's language. One that is stored as plain text reads the same in both. */
export const sentence = z.preprocess(
  (stored) => (typeof stored === 'string' ? { fr: stored, ar: stored } : stored),
  z.object({ fr: requiredText(500), ar: requiredText(500) }),
);

/** Languages of the interface and of answers. */
export const language = z.enum(['fr', 'ar']);
export type Language = z.infer<typeof language>;
