import fc from 'fast-check';

/** What may happen next, and how likely. What nobody can do at that moment does not happen. */
const likely = {
  register: 9,
  write: 12,
  decide: 6,
  attach: 3,
  /** An act is asked for, and the desk dies before it has said anything. */
  die: 2,
  close: 1,
  open: 3,
  sync: 3,
  'jump-clock': 2,
  update: 2,
  fault: 5,
  mend: 4,
  'kill-server': 2,
  'kill-at-mail': 1,
  'second-server': 1,
  backup: 2,
  restore: 2,
} as const;
export type PlannedStep = keyof typeof likely;

/** Each of these costs seconds: so often at most. */
export const mostOf: Partial<Record<PlannedStep, number>> = {
  'kill-server': 3,
  'kill-at-mail': 2,
  'second-server': 1,
  backup: 2,
  restore: 2,
};

export interface Happening {
  step: PlannedStep;
  /** What it happens to, and how. */
  choice: number;
}

/** A history drawn by chance, the same for the same seed. Each kind happens in every long one: chance alone forgets some. */
export const historyOf = (seed: number, steps: number): Happening[] => {
  const kinds = Object.entries(likely) as [PlannedStep, number][];
  const happening = fc.record({
    step: fc.oneof(...kinds.map(([step, weight]) => ({ weight, arbitrary: fc.constant(step) }))),
    choice: fc.nat(1_000_000),
  });
  const [history = []] = fc.sample(fc.array(happening, { minLength: steps, maxLength: steps, size: 'max' }), {
    numRuns: 1,
    seed,
  });
  const missing = kinds.filter(([kind]) => !history.some(({ step }) => step === kind));
  return [...history, ...missing.map(([step], n) => ({ step, choice: seed * 31 + n * 7919 }))];
};

/** How each history ends: everything has been accepted, and then the server is put back to a copy from before. */
export const ending: readonly Happening[] = [
  { step: 'mend', choice: 0 },
  ...[0, 1, 2].map((choice): Happening => ({ step: 'sync', choice })),
  { step: 'register', choice: 1 },
  { step: 'restore', choice: 0 },
];
