import { z } from 'zod';
import { day } from '#shared/documents/time.ts';
import { lacksCinLetters, looksLikeCin } from '#shared/domain/identification/cin.ts';
import { type PhoneTrouble, readPhone } from '#shared/domain/identification/phone.ts';
import type { IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';
import { storable } from '#shared/documents/storable.ts';

/** Where a problem is shown, in the order of the form: the first one takes the focus. */
export const checkedFields = [
  'lookup',
  'name',
  'phone',
  'paperNumber',
  'email',
  'home',
  'category',
  'address',
  'landmark',
  'subject',
  'description',
  'arrivedOn',
] as const;
export type CheckedField = (typeof checkedFields)[number];

/** Sentence of the messages: `intake.problem.<code>`. Warnings never stop a registration. */
export interface IntakeProblem {
  field: CheckedField;
  level: 'error' | 'warning';
  code:
    | 'nobody-chosen'
    | `phone-${PhoneTrouble}`
    | 'phone-several'
    | 'phone-extension'
    | 'cin-unusual'
    | 'cin-letters-missing'
    | 'paper-too-long'
    | 'name-missing'
    | 'name-too-long'
    | 'email-invalid'
    | 'category-missing'
    | 'subject-missing'
    | 'text-too-long'
    | 'date-invalid'
    | 'date-future';
  /** Values of the sentence: `max` and `count` in characters. */
  values: Record<string, number>;
}

const limits = { home: 300, address: 300, landmark: 300, subject: 200, description: 10_000 } as const;

const error = (
  field: CheckedField,
  code: IntakeProblem['code'],
  values: IntakeProblem['values'] = {},
): IntakeProblem => ({
  field,
  level: 'error',
  code,
  values,
});

const warning = (field: CheckedField, code: IntakeProblem['code']): IntakeProblem => ({
  field,
  level: 'warning',
  code,
  values: {},
});

const phoneProblems = (typed: string): IntakeProblem[] => {
  if (typed.trim() === '') return [];
  const { numbers, extension, trouble } = readPhone(typed);
  if (trouble) return [error('phone', `phone-${trouble}`)];
  if (numbers.length > 1) return [warning('phone', 'phone-several')];
  return extension === null ? [] : [warning('phone', 'phone-extension')];
};

const citizenProblems = (draft: IntakeDraft): IntakeProblem[] => {
  if (draft.who === 'nobody-yet') return [error('lookup', 'nobody-chosen')];
  if (draft.who === 'anonymous') return [];
  const found: IntakeProblem[] = [];
  const name = storable(draft.name);
  const paper = storable(draft.paperNumber);
  const email = storable(draft.email);
  found.push(...phoneProblems(draft.phone));
  if (paper.length > 30) found.push(error('paperNumber', 'paper-too-long', { max: 30, count: paper.length }));
  else if (paper !== '' && draft.paperType === 'cin' && !looksLikeCin(paper)) {
    found.push(warning('paperNumber', lacksCinLetters(paper) ? 'cin-letters-missing' : 'cin-unusual'));
  }
  if (name === '') found.push(error('name', 'name-missing'));
  if (name.length > 120) found.push(error('name', 'name-too-long', { max: 120, count: name.length }));
  if (email !== '' && !z.email().max(200).safeParse(email).success)
    found.push(error('email', 'email-invalid'));
  return found;
};

const dateProblems = (arrivedOn: string, today: string): IntakeProblem[] => {
  if (!day.safeParse(arrivedOn).success) return [error('arrivedOn', 'date-invalid')];
  return arrivedOn > today ? [error('arrivedOn', 'date-future')] : [];
};

/** All that is wrong or odd with the form, in the order of the form. `today` is the local day, `YYYY-MM-DD`. */
export const check = (draft: IntakeDraft, today: string): IntakeProblem[] => {
  const found = [...citizenProblems(draft), ...dateProblems(draft.arrivedOn, today)];
  if (draft.category === null && !draft.toQualify) found.push(error('category', 'category-missing'));
  if (storable(draft.subject) === '') found.push(error('subject', 'subject-missing'));
  for (const field of ['home', 'address', 'landmark', 'subject', 'description'] as const) {
    const count = storable(draft[field]).length;
    if (count > limits[field]) found.push(error(field, 'text-too-long', { max: limits[field], count }));
  }
  return found.sort((a, b) => checkedFields.indexOf(a.field) - checkedFields.indexOf(b.field));
};

/** The problems that stop a registration. */
export const errorsOf = (problems: readonly IntakeProblem[]): IntakeProblem[] =>
  problems.filter((problem) => problem.level === 'error');

/** What has to be right to join a request that is there: the person and their words. */
export const joinedFields: readonly CheckedField[] = [
  'lookup',
  'phone',
  'paperNumber',
  'name',
  'email',
  'home',
  'description',
];
