import { z } from 'zod';
import { channel } from './channel.ts';
import { citizenJoin } from './citizen-join.ts';
import { type ContactPoint, contactPoint } from './contact-point.ts';
import { instant } from './time.ts';
import { code, documentId, language, personText, requiredText } from './text.ts';

/** E.164, for example `+212612345678`. */
export const phoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/);

/** Identity paper. The CIN pattern is advice, not a gate (`domain.md`): the number is kept as written, upper-cased, stripped. */
export const identityPaper = z.object({
  type: z.enum(['cin', 'passport', 'residence-card']),
  number: requiredText(30),
});

/** How a citizen presents: what the agent typed and normalised. `citizenId` names the citizen's file, new or existing. */
export const complainant = z.object({
  citizenId: documentId,
  name: requiredText(120),
  phone: phoneNumber.nullable(),
  email: z.email().max(200).nullable(),
  paper: identityPaper.nullable(),
  address: personText(300),
  language,
  channel,
});
export type Complainant = z.infer<typeof complainant>;

/** What a desk holds of a number: its masked form, and what it is recognised by (see `fingerprint.ts`). */
const heldNumber = z.object({ masked: z.string().max(40), print: z.string().regex(/^[\w-]{22}$/) });
/** What a desk holds in place of a citizen's identifiers, which the server gives for a purpose only. */
export const heldIdentifiers = z.object({
  phone: heldNumber.nullable(),
  paper: heldNumber.extend({ type: identityPaper.shape.type }).nullable(),
  /** Whether there is one. */
  email: z.boolean(),
  address: z.boolean(),
});
export type HeldIdentifiers = z.infer<typeof heldIdentifiers>;

/** A complainant of a request: as the server keeps them, or (`held`) as a desk does, identifiers empty. */
export const heldComplainant = complainant.extend({ held: heldIdentifiers.optional() });
export type HeldComplainant = z.infer<typeof heldComplainant>;

/** Identifiers in the clear, as the server gives them; of a file, with all of its contact points. */
export const identifiers = complainant
  .pick({ phone: true, email: true, paper: true, address: true })
  .extend({ contacts: z.array(contactPoint).optional() });
export type Identifiers = z.infer<typeof identifiers>;

const citizenFields = complainant.omit({ channel: true, citizenId: true }).extend({
  _id: documentId,
  kind: z.literal('citizen'),
  schema: z.literal(1),
  office: code,
  /** The one given last is `phone` and `email` too. The first seen first, at most `mostContacts`. */
  contacts: z.array(contactPoint),
  /** With other files of this person, those taken back too; the oldest with each first. */
  joins: z.array(citizenJoin).default([]),
  /** Newest first, at most 50. `domain`: who sees requests of some domains only sees the citizens of these; missing in older files. */
  requests: z.array(
    z.object({
      id: documentId,
      reference: z.string().max(40),
      receivedAt: instant,
      domain: code.nullable().optional(),
    }),
  ),
  held: heldIdentifiers.optional(),
  createdAt: instant,
  updatedAt: instant,
});

/** What an older file, which had one phone and one e-mail, says of the ways to reach somebody. */
const olderFile = citizenFields.pick({
  phone: true,
  email: true,
  createdAt: true,
  updatedAt: true,
  held: true,
});
const contactsOfOlder = (stored: z.infer<typeof olderFile>): ContactPoint[] => {
  const told = { scope: '', verified: null, firstSeen: stored.createdAt, lastSeen: stored.updatedAt };
  const phone = stored.held?.phone;
  return [
    ...(stored.phone === null ? [] : [{ kind: 'phone' as const, value: stored.phone, ...told }]),
    ...(phone ? [{ kind: 'phone' as const, value: '', ...told, held: phone }] : []),
    ...(stored.email === null ? [] : [{ kind: 'email' as const, value: stored.email, ...told }]),
  ];
};

/**
 * A citizen's file, projected by the server from the requests the citizen appears in. One per office database. One of before contact
 * points reads as having those it names.
 */
export const citizenDocument = z.preprocess((stored) => {
  if (typeof stored !== 'object' || stored === null || 'contacts' in stored) return stored;
  const older = olderFile.safeParse(stored).data;
  return older ? { ...stored, contacts: contactsOfOlder(older) } : stored;
}, citizenFields);
export type CitizenDocument = z.infer<typeof citizenDocument>;
