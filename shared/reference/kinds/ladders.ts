import { covers } from '#shared/domain/access/covers.ts';
import { codesOf } from '#shared/domain/reference/codes.ts';
import { codesTwice, notAmong, type ReferenceProblem } from '#shared/domain/reference/problem.ts';
import { defineReferenceKind } from '../define-kind.ts';
import { buildLadders } from '../ladders.ts';

/** The hierarchy: its positions, who holds them, and the ladders a request goes up. */
export const laddersKind = defineReferenceKind({
  kind: 'ladders',
  moves: 'watch',
  shipped: buildLadders,
  lists: {
    positions: { key: ['code'], isUnique: true },
    holders: { key: ['position', 'office', 'domain'] },
    ladders: { key: ['code'], isUnique: true },
  },
  check: ({ positions, holders, ladders }, city) => {
    const steps = ladders.flatMap(({ steps: own }, n) =>
      own.map((step, s) => ({ step, path: `ladders.${String(n)}.steps.${String(s)}` })),
    );
    const ofHolders = (field: 'position' | 'office' | 'domain' | 'person' | 'substitute') =>
      holders.map((holder, n) => [`holders.${String(n)}.${field}`, holder[field]] as const);
    const ofLadders = (field: 'office' | 'domain') =>
      ladders.map((ladder, n) => [`ladders.${String(n)}.${field}`, ladder[field]] as const);
    return [
      ...ladders.flatMap(({ steps: own }, n) => codesTwice(`ladders.${String(n)}.steps`, codesOf(own))),
      ...notAmong('unknown-position', codesOf(positions), [
        ...ofHolders('position'),
        ...steps.flatMap(({ step, path }) => [
          [`${path}.to`, step.to] as const,
          [`${path}.decider`, step.decider] as const,
        ]),
      ]),
      ...notAmong('unknown-office', codesOf(city.offices.offices), [
        ...ofHolders('office'),
        ...ofLadders('office'),
      ]),
      ...notAmong('unknown-domain', codesOf(city.catalogue.domains), [
        ...ofHolders('domain'),
        ...ofLadders('domain'),
      ]),
      ...notAmong(
        'unknown-person',
        city.people.people.map(({ id }) => id),
        [...ofHolders('person'), ...ofHolders('substitute')],
      ),
      ...holders.flatMap((holder, n) =>
        (['person', 'substitute'] as const).flatMap((field): ReferenceProblem[] => {
          const value = holder[field];
          const known = city.people.people.find(({ id }) => id === value);
          return known &&
            !known.grants.some((grant) => grant.role !== 'administrator' && covers(grant, holder))
            ? [{ code: 'holder-without-rights', path: `holders.${String(n)}.${field}`, value: known.id }]
            : [];
        }),
      ),
      ...holders.flatMap(({ person, substitute }, n): ReferenceProblem[] =>
        person === substitute
          ? [{ code: 'substitute-is-holder', path: `holders.${String(n)}.substitute`, value: person }]
          : [],
      ),
    ];
  },
});
