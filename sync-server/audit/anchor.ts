import { z } from 'zod';
import { instant } from '#shared/documents/time.ts';

/** Where the log ended on a day, as it is kept outside of the server. */
export const anchor = z.object({
  kind: z.literal('maktab-audit-anchor'),
  schema: z.literal(1),
  at: instant,
  seq: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Anchor = z.infer<typeof anchor>;

/** `12:ab34…`: a head in one word, for a command line and a letter. */
export const headWord = ({ seq, hash }: Pick<Anchor, 'seq' | 'hash'>): string => `${String(seq)}:${hash}`;

export const readHeadWord = (word: string): Pick<Anchor, 'seq' | 'hash'> | null => {
  const [, seq, hash] = /^(\d{1,12}):([0-9a-f]{64})$/.exec(word) ?? [];
  return seq === undefined || hash === undefined ? null : { seq: Number(seq), hash };
};
