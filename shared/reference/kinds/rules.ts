import type { Rule, Rules } from '#shared/documents/rule.ts';
import { codesOf } from '#shared/domain/reference/codes.ts';
import { notAmong, type ReferenceProblem } from '#shared/domain/reference/problem.ts';
import { defineReferenceKind } from '../define-kind.ts';
import { buildRules } from '../rules.ts';

const doesNothing = ({ then }: Rule): boolean =>
  then.unit === null &&
  then.assignee === null &&
  then.tags.length === 0 &&
  then.priority === null &&
  then.acknowledge === null &&
  then.notify === null &&
  then.proposeClosing === null;

/** A rule that differs from the stored rule of its id is a new version of it. */
const withVersions = (next: Rules, before: Rules, at: string): Rules => ({
  ...next,
  rules: next.rules.map((rule) => {
    const known = before.rules.find(({ id }) => id === rule.id);
    const made = { ...rule, version: known?.version ?? 1, changedAt: known?.changedAt ?? at };
    if (known && JSON.stringify(made) === JSON.stringify(known)) return known;
    return { ...rule, version: (known?.version ?? 0) + 1, changedAt: at };
  }),
});

/** Rules of the automation: everything they name is there, and each does something. */
export const rulesKind = defineReferenceKind({
  kind: 'rules',
  moves: 'watch',
  shipped: buildRules,
  lists: {
    rules: { key: ['id'], isUnique: true, written: ['version', 'changedAt'] },
    waits: { key: ['code'], isUnique: true },
  },
  stamped: withVersions,
  check: ({ rules, waits }, city) => {
    const when = (field: 'domains' | 'categories' | 'arrondissements') =>
      rules.flatMap((rule, n) =>
        rule.when[field].map((value) => [`rules.${String(n)}.when.${field}`, value] as const),
      );
    const then = (field: 'unit' | 'assignee' | 'acknowledge' | 'notify') =>
      rules.map((rule, n) => [`rules.${String(n)}.then.${field}`, rule.then[field]] as const);
    return [
      ...notAmong('unknown-domain', codesOf(city.catalogue.domains), when('domains')),
      ...notAmong('unknown-category', codesOf(city.catalogue.categories), when('categories')),
      ...notAmong('unknown-arrondissement', codesOf(city.territory.arrondissements), when('arrondissements')),
      ...notAmong('unknown-unit', codesOf(city.offices.offices.flatMap(({ units }) => units)), then('unit')),
      ...notAmong(
        'unknown-person',
        city.people.people.map(({ id }) => id),
        then('assignee'),
      ),
      ...notAmong('unknown-template', codesOf(city.templates.templates), then('acknowledge')),
      ...notAmong(
        'unknown-domain',
        codesOf(city.catalogue.domains),
        waits.map(({ domain }, n) => [`waits.${String(n)}.domain`, domain]),
      ),
      ...notAmong(
        'unknown-template',
        codesOf(city.templates.templates.filter(({ use }) => use === 'reminder')),
        waits.map(({ template }, n) => [`waits.${String(n)}.template`, template]),
      ),
      ...notAmong('unknown-position', codesOf(city.ladders.positions), then('notify')),
      ...rules.flatMap((rule, n): ReferenceProblem[] =>
        doesNothing(rule) ? [{ code: 'nothing-done', path: `rules.${String(n)}.then`, value: rule.id }] : [],
      ),
    ];
  },
});
