import { z } from 'zod';
import { attachmentRef } from '#shared/documents/attachment.ts';
import { heldIdentifiers } from '#shared/documents/citizen.ts';
import { channel } from '#shared/documents/channel.ts';
import { priority } from '#shared/documents/priority.ts';
import { point } from '#shared/documents/place.ts';
import { language } from '#shared/documents/text.ts';
import type { Language } from '#shared/documents/text.ts';

const typed = z.string().max(200_000);

/**
 * The form as typed, right or wrong: what is stored at each key stroke and given back after a crash. Texts are kept
 * raw; `check` and `registrationOf` make sense of them.
 */
export const intakeDraft = z.object({
  schema: z.literal(1),
  who: z.enum(['nobody-yet', 'known', 'new', 'anonymous']),
  /** The lookup field. */
  lookup: typed,
  /** File of the citizen, existing or to be made; '' until somebody is chosen. */
  citizenId: z.string().max(80),
  name: typed,
  phone: typed,
  paperType: z.enum(['cin', 'passport', 'residence-card']),
  paperNumber: typed,
  email: typed,
  home: typed,
  /** What a known citizen's file has and is not on this PC: empty fields leave it as it is. */
  held: heldIdentifiers.nullable().default(null),
  /** null with `toQualify` false: not chosen yet. */
  category: z.string().max(40).nullable(),
  toQualify: z.boolean(),
  address: typed,
  landmark: typed,
  arrondissement: z.string().max(40).nullable(),
  point: point.nullable(),
  subject: typed,
  /** What the category proposed; the subject follows the category while it is still that. */
  proposedSubject: typed,
  description: typed,
  arrivedOn: typed,
  channel,
  priority,
  language,
  attachments: z.array(attachmentRef).max(50),
});
export type IntakeDraft = z.infer<typeof intakeDraft>;
export type IntakeField = keyof IntakeDraft;

/** The fields of a citizen, empty. */
export const nobody = {
  citizenId: '',
  name: '',
  phone: '',
  paperType: 'cin',
  paperNumber: '',
  email: '',
  home: '',
  held: null,
} as const;

/** A blank form: arrived today, at the counter, answer in the language of the interface, place in the agent's arrondissement. */
export const blankDraft = (start: {
  today: string;
  language: Language;
  arrondissement: string | null;
}): IntakeDraft => ({
  schema: 1,
  who: 'nobody-yet',
  lookup: '',
  ...nobody,
  category: null,
  toQualify: false,
  address: '',
  landmark: '',
  arrondissement: start.arrondissement,
  point: null,
  subject: '',
  proposedSubject: '',
  description: '',
  arrivedOn: start.today,
  channel: 'counter',
  priority: 'normal',
  language: start.language,
  attachments: [],
});

const typedFields = [
  'lookup',
  'name',
  'phone',
  'paperNumber',
  'email',
  'home',
  'address',
  'landmark',
  'subject',
  'description',
] as const;

/** True when somebody has entered something worth giving back. Defaults that were merely changed do not count. */
export const isWorthKeeping = (draft: IntakeDraft): boolean =>
  typedFields.some((field) => draft[field].trim() !== '') ||
  draft.who !== 'nobody-yet' ||
  draft.category !== null ||
  draft.toQualify ||
  draft.point !== null ||
  draft.attachments.length > 0;
