import type { z } from 'zod';

/** What can be wrong with a reference document by itself; sentences under `shape-problem.<code>`. */
export const shapeProblemCodes = [
  'missing',
  'list-empty',
  'too-small',
  'too-long',
  'too-big',
  'too-many',
  'not-a-number',
  'not-a-day',
  'not-a-code',
  'not-a-choice',
  'wrong-shape',
  'slot-empty',
  'slots-overlap',
  'range-reversed',
  'range-too-long',
  'id-twice',
  'regimes-overlap',
  'changes-out-of-order',
  'week-without-work',
  'urgent-after-high',
  'reminder-without-text',
  'only-citizens-reminded',
  'text-not-storable',
] as const;
export type ShapeProblemCode = (typeof shapeProblemCodes)[number];

/** `path`: `categories.3.targetHours`. `limit`: what it may be at least or at most. */
export interface ShapeProblem {
  code: ShapeProblemCode;
  path: string;
  limit: number | null;
}

const days = new Set<PropertyKey>(['day', 'from', 'to']);
const isCode = (message: string): message is ShapeProblemCode =>
  shapeProblemCodes.some((code) => code === message);

const codeOf = (issue: z.core.$ZodIssue): ShapeProblemCode => {
  const last = issue.path.at(-1) ?? '';
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string') return days.has(last) ? 'not-a-day' : 'missing';
      return issue.origin === 'array' ? 'list-empty' : 'too-small';
    case 'too_big':
      if (issue.origin === 'string') return 'too-long';
      return issue.origin === 'array' ? 'too-many' : 'too-big';
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'not-a-number' : 'wrong-shape';
    case 'invalid_format':
      return days.has(last) ? 'not-a-day' : 'not-a-code';
    case 'invalid_value':
    case 'invalid_union':
      return 'not-a-choice';
    case 'custom':
      if (issue.message.endsWith('-out-of-range')) return 'not-a-day';
      return isCode(issue.message) ? issue.message : 'wrong-shape';
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return 'wrong-shape';
  }
};

const limitOf = (issue: z.core.$ZodIssue): number | null => {
  if (issue.code === 'too_small') return Number(issue.minimum);
  return issue.code === 'too_big' ? Number(issue.maximum) : null;
};

/** The problems zod found, with our own codes: each place once. */
export const shapeProblems = (issues: readonly z.core.$ZodIssue[]): ShapeProblem[] => {
  const found = new Map<string, ShapeProblem>();
  for (const issue of issues) {
    const path = issue.path.map(String).join('.');
    if (!found.has(path)) found.set(path, { code: codeOf(issue), path, limit: limitOf(issue) });
  }
  return [...found.values()];
};
