import { z } from 'zod';
import { code, personText } from './text.ts';
import { instant } from './time.ts';

/** Ways by which a person can be reached. */
export const contactKind = z.enum(['phone', 'email', 'whatsapp', 'app']);

/** What a desk holds of a contact point: its masked form, and what it is recognised by (see `fingerprint.ts`). */
const heldValue = z.object({ masked: z.string().max(120), print: z.string().regex(/^[\w-]{22}$/) });

/**
 * One number or address of a citizen. Points are added to a file and never replaced: a person has several, and what came by one is
 * answered by that one.
 */
export const contactPoint = z.object({
  kind: contactKind,
  /** A phone in E.164, an address as it was written; '' at a desk, where `held` stands for it. */
  value: personText(254),
  /** Within which account of the city the value means somebody; '' where it means the same everywhere, as a phone does. */
  scope: personText(80),
  /** How it was proved to be theirs, and when; null: somebody said so. `answered`: they wrote from it what only its owner had been sent. */
  verified: z.object({ how: code, at: instant }).nullable(),
  firstSeen: instant,
  /** When somebody last came forward with it, or wrote from it. */
  lastSeen: instant,
  held: heldValue.optional(),
});
export type ContactPoint = z.infer<typeof contactPoint>;
