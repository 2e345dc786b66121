import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { arrivalNumber } from '#shared/documents/arrival.ts';
import { refusal } from '#shared/documents/verdict.ts';
import { intakeDraft } from './draft.ts';

/** Where the counter's own forms are kept, one a key; keys are in the order the forms were begun. */
export const formPrefix = 'intake/';
/** Where version 0.1 kept the one form of its counter. */
export const formerKey = 'intake';
/** Where registrations wait that the server has refused, to be mended in the form. */
export const returnedPrefix = 'intake-returned/';

/** A form as it is kept on this PC. */
export const storedForm = z.object({
  /** Its request, once registered, is `req-<formId>`: registered twice it is one request. */
  formId: z.uuid(),
  draft: intakeDraft,
  /** Why the server gave it back; null for one that was never sent. */
  returned: refusal.nullable(),
  /** The number it has from when it was refused, as on the citizen's paper; null: it takes the next. */
  number: arrivalNumber.nullable().default(null),
});
export type StoredForm = z.infer<typeof storedForm>;

/** The request that a form becomes. */
export const requestOf = (formId: string): string => `req-${formId}`;

/** The stored form if it can be read; version 0.1 stored what was typed alone. Never throws: a foreign value is no form. */
export const readForm = (stored: unknown): StoredForm | null => {
  const draft = intakeDraft.safeParse(stored).data;
  return draft
    ? { formId: uuid(), draft, returned: null, number: null }
    : (storedForm.safeParse(stored).data ?? null);
};
