import { z } from 'zod';
import { calendar } from './calendar.ts';
import { ladders } from './ladder.ts';
import { oneOfKind } from './one-of-kind.ts';
import { rules } from './rule.ts';
import { templates } from './template.ts';
import { day, instant } from './time.ts';
import { bilingual, code, documentId, language, personText, requiredText } from './text.ts';

const keyword = z.string().min(1).max(60);

/** A category's target in working hours, and for whom it holds. The first one holds for all. */
export const target = z.object({
  targetHours: z.number().positive(),
  /** Requests whose internal clock began on this day or later; null: all. */
  appliesFrom: day.nullable().default(null),
  /** Those that were late by the target before it when it came, too. */
  movesLate: z.boolean().default(false),
  /** When the server wrote it; null: as shipped. */
  changedAt: instant.nullable().default(null),
});
export type Target = z.infer<typeof target>;

/** A kind of request: GeoReport's "service". `targetHours` is working time, editable, to be confirmed by the city. */
export const category = z.object({
  code,
  domain: code,
  name: bilingual,
  keywords: z.object({ fr: z.array(keyword), ar: z.array(keyword) }),
  /** Internal target in working hours (8 a working day) at normal priority, as it is now. */
  ...target.shape,
  /** Those before it, oldest first, as the server kept them: what began under them keeps them. */
  earlier: z.array(target).max(200).default([]),
  unit: code,
  partner: code.nullable(),
  active: z.boolean(),
});
export type Category = z.infer<typeof category>;

export const domain = z.object({ code, name: bilingual, icon: code });
export type Domain = z.infer<typeof domain>;

/** The part of a category's target that a request of this priority gets. To be confirmed by the city. */
export const priorityShare = z
  .object({ high: z.number().positive().max(1), urgent: z.number().positive().max(1) })
  .refine((share) => share.urgent <= share.high, { message: 'urgent-after-high' });

export const catalogue = z.object({
  _id: z.literal('catalogue'),
  kind: z.literal('catalogue'),
  schema: z.literal(1),
  priorityShare: priorityShare.default({ high: 0.5, urgent: 0.25 }),
  domains: z.array(domain),
  categories: z.array(category),
});
export type Catalogue = z.infer<typeof catalogue>;

/** An office: an arrondissement's or the central bureau (`central`, no arrondissement). */
export const office = z.object({
  code,
  name: bilingual,
  arrondissement: code.nullable(),
  /** Where citizens find it, and the number they call; empty: not said. */
  address: personText(300).default(''),
  telephone: personText(40).default(''),
  /** The last day it serves; null: it goes on. Afterwards what is its goes to `successor`. */
  endsOn: day.nullable().default(null),
  successor: code.nullable().default(null),
  /** `active: false`: nothing new is given to it. */
  units: z.array(z.object({ code, name: bilingual, active: z.boolean().default(true) })),
});
export type Office = z.infer<typeof office>;
export const offices = z.object({
  _id: z.literal('offices'),
  kind: z.literal('offices'),
  schema: z.literal(1),
  offices: z.array(office),
  /** `active: false`: nothing new is given to it; what names it keeps its name. */
  partners: z.array(z.object({ code, name: bilingual, active: z.boolean().default(true) })),
});
export type Offices = z.infer<typeof offices>;

export const role = z.enum(['agent', 'clerk', 'head', 'supervisor', 'administrator']);
export type Role = z.infer<typeof role>;

/** A role in an office, for one domain or all. `'*'` means every one. */
export const grant = z.object({
  role,
  office: z.union([code, z.literal('*')]),
  domain: z.union([code, z.literal('*')]).default('*'),
});
export type Grant = z.infer<typeof grant>;

/** A person of the city. `active: false`: may not come in any more; the name stays readable on what they did. */
export const person = z.object({
  id: documentId,
  name: bilingual,
  language,
  grants: z.array(grant),
  unit: code.nullable(),
  active: z.boolean().default(true),
});
export type Person = z.infer<typeof person>;
export const people = z.object({
  _id: z.literal('people'),
  kind: z.literal('people'),
  schema: z.literal(1),
  people: z.array(person),
});
export type People = z.infer<typeof people>;

/** Somebody's rights lent to a colleague for some days: leave, substitution. Never more than the lender holds, never lent on. */
export const delegation = z.object({
  id: documentId,
  from: documentId,
  to: documentId,
  /** null: everything the lender may do. */
  office: code.nullable(),
  /** Which of the lender's roles; missing: each. */
  roles: z.array(role).min(1).max(5).optional(),
  startsOn: day,
  /** The last day, included. */
  endsOn: day,
  reason: requiredText(300),
  by: documentId,
  endedAt: instant.nullable(),
  /** Who in charge said yes; null: nobody yet, and it counts for nothing; missing: it needs nobody's. See `lending.ts`. */
  approval: z.object({ by: documentId, at: instant }).nullable().optional(),
});
export type Delegation = z.infer<typeof delegation>;
export const delegations = z.object({
  _id: z.literal('delegations'),
  kind: z.literal('delegations'),
  schema: z.literal(1),
  delegations: z.array(delegation).max(5000),
});

/** How long requests that are over are kept, in months (to be confirmed by the city: laws 69-99 and 09-08), and may be reopened. */
export const retention = z.object({
  _id: z.literal('retention'),
  kind: z.literal('retention'),
  schema: z.literal(1),
  /** Then they leave the desks for the archive. */
  archiveAfterMonths: z.int().min(1).max(600),
  /** Then nothing in them tells who asked. Not before they are archived. */
  anonymiseAfterMonths: z.int().min(1).max(600),
  /** Days after the one it was closed or rejected on, within which a request may be reopened. */
  reopenWithinDays: z.int().min(1).max(3650).default(90),
  /**
   * Days after that one within which the citizen may say whether they are satisfied, and why not. No more than the desk has to
   * reopen it, so that a wish of the last day can still be granted.
   */
  satisfactionWithinDays: z.int().min(1).max(365).default(30),
  /** Days that something on paper may have lain before it is registered; longer, by those in charge of the office only. */
  registerWithinDays: z.int().min(1).max(3650).default(365),
  /** The city has confirmed the months: only then do they run by themselves. */
  confirmed: z.boolean(),
});
export type Retention = z.infer<typeof retention>;

/** Polygons of the arrondissements, GeoJSON order (lon, lat), WGS 84. © OpenStreetMap contributors, ODbL. */
export const arrondissement = z.object({
  code,
  name: bilingual,
  prefecture: z.string(),
  polygons: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))),
});
export type Arrondissement = z.infer<typeof arrondissement>;
export const territory = z.object({
  _id: z.literal('territory'),
  kind: z.literal('territory'),
  schema: z.literal(1),
  attribution: z.string(),
  arrondissements: z.array(arrondissement),
});
export type Territory = z.infer<typeof territory>;

/** Schemas of the kinds of reference data that administrators change, in versions and on a screen, by their names. */
export const editedSchemas = { calendar, catalogue, offices, ladders, templates, rules, retention };
export type EditedKind = keyof typeof editedSchemas;

/**
 * Schemas of all kinds. A kind begins here: its documents, the cache, what clients are sent and the form they are checked in
 * follow from it, and the compiler asks for its declaration.
 */
export const referenceSchemas = { ...editedSchemas, people, territory, delegations };
export type ReferenceKind = keyof typeof referenceSchemas;

/** All that deciding needs to know of the city. */
export type ReferenceData = { [Kind in ReferenceKind]: z.infer<(typeof referenceSchemas)[Kind]> };
export const referenceDocument = oneOfKind(Object.values(referenceSchemas));
