import type { Ladders } from '#shared/documents/ladder.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { codesTwice, notAmong, type ReferenceProblem } from './problem.ts';

/** A ladder beside the city it is for: every position, office, domain and person it names is there. */
export const checkLadders = (next: Ladders, now: ReferenceData): ReferenceProblem[] => {
  const positions = new Set(next.positions.map(({ code }) => code));
  const offices = new Set(now.offices.offices.map(({ code }) => code));
  const domains = new Set(now.catalogue.domains.map(({ code }) => code));
  const people = new Set(now.people.people.map(({ id }) => id));
  const at = (list: string, n: number, field: string) => `${list}.${String(n)}.${field}`;
  const steps = next.ladders.flatMap(({ steps: own }, n) =>
    own.map((step, s) => ({ step, path: `ladders.${String(n)}.steps.${String(s)}` })),
  );
  return [
    ...codesTwice('positions', next.positions),
    ...codesTwice('ladders', next.ladders),
    ...next.ladders.flatMap(({ steps: own }, n) => codesTwice(`ladders.${String(n)}.steps`, own)),
    ...notAmong('unknown-position', positions, [
      ...next.holders.map(({ position }, n) => [at('holders', n, 'position'), position] as const),
      ...steps.flatMap(({ step, path }) => [
        [`${path}.to`, step.to] as const,
        [`${path}.decider`, step.decider] as const,
      ]),
    ]),
    ...notAmong('unknown-office', offices, [
      ...next.holders.map(({ office }, n) => [at('holders', n, 'office'), office] as const),
      ...next.ladders.map(({ office }, n) => [at('ladders', n, 'office'), office] as const),
    ]),
    ...notAmong('unknown-domain', domains, [
      ...next.holders.map(({ domain }, n) => [at('holders', n, 'domain'), domain] as const),
      ...next.ladders.map(({ domain }, n) => [at('ladders', n, 'domain'), domain] as const),
    ]),
    ...notAmong('unknown-person', people, [
      ...next.holders.map(({ person }, n) => [at('holders', n, 'person'), person] as const),
      ...next.holders.map(({ substitute }, n) => [at('holders', n, 'substitute'), substitute] as const),
    ]),
    ...next.holders.flatMap(({ person, substitute }, n): ReferenceProblem[] =>
      person === substitute
        ? [{ code: 'substitute-is-holder', path: at('holders', n, 'substitute'), value: person }]
        : [],
    ),
  ];
};
