import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Rule, Rules } from '#shared/documents/rule.ts';
import { codesTwice, notAmong, type ReferenceProblem } from './problem.ts';

const doesNothing = ({ then }: Rule): boolean =>
  then.unit === null &&
  then.assignee === null &&
  then.tags.length === 0 &&
  then.priority === null &&
  then.acknowledge === null &&
  then.notify === null &&
  then.proposeClosing === null;

/** Rules beside the city they are for: everything they name is there, and each does something. */
export const checkRules = (next: Rules, now: ReferenceData): ReferenceProblem[] => {
  const codes = (entries: readonly { code: string }[]) => new Set(entries.map(({ code }) => code));
  const when = (field: 'domains' | 'categories' | 'arrondissements') =>
    next.rules.flatMap((rule, n) =>
      rule.when[field].map((value) => [`rules.${String(n)}.when.${field}`, value] as const),
    );
  const then = (field: 'unit' | 'assignee' | 'acknowledge' | 'notify') =>
    next.rules.map((rule, n) => [`rules.${String(n)}.then.${field}`, rule.then[field]] as const);
  return [
    ...codesTwice('rules', next.rules),
    ...notAmong('unknown-domain', codes(now.catalogue.domains), when('domains')),
    ...notAmong('unknown-category', codes(now.catalogue.categories), when('categories')),
    ...notAmong('unknown-arrondissement', codes(now.territory.arrondissements), when('arrondissements')),
    ...notAmong('unknown-unit', codes(now.offices.offices.flatMap(({ units }) => units)), then('unit')),
    ...notAmong('unknown-person', new Set(now.people.people.map(({ id }) => id)), then('assignee')),
    ...notAmong('unknown-template', codes(now.templates.templates), then('acknowledge')),
    ...notAmong('unknown-position', codes(now.ladders.positions), then('notify')),
    ...next.rules.flatMap((rule, n): ReferenceProblem[] =>
      doesNothing(rule) ? [{ code: 'nothing-done', path: `rules.${String(n)}.then`, value: rule.id }] : [],
    ),
  ];
};

/** Rules as they will be stored: one that differs from the stored rule of its id is a new version of it. */
export const withVersions = (next: Rules, before: Rules, now: string): Rules => ({
  ...next,
  rules: next.rules.map((rule) => {
    const known = before.rules.find(({ id }) => id === rule.id);
    const made = { ...rule, version: known?.version ?? 1, changedAt: known?.changedAt ?? now };
    if (known && JSON.stringify(made) === JSON.stringify(known)) return known;
    return { ...rule, version: (known?.version ?? 0) + 1, changedAt: now };
  }),
});
