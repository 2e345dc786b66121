import { describe, expect, it } from 'vitest';
import { referenceDocument, referenceSchemas } from '#shared/documents/reference-data.ts';
import { checkReference } from './check-reference.ts';
import { kindNames } from './kinds.ts';
import { buildReferenceData } from './reference-data.ts';
import { stampedReference } from './stamped-reference.ts';

const city = buildReferenceData();

describe('every kind of reference data', () => {
  it('is declared under its own name', () => {
    expect([...kindNames].sort()).toEqual(Object.keys(referenceSchemas).sort());
    expect(Object.values(city).map(({ kind, _id }) => [kind, _id])).toEqual(
      kindNames.map((kind) => [kind, kind]),
    );
  });

  it.each(kindNames)('is shipped in its shape and fits the city (%s)', (kind) => {
    expect(referenceDocument.parse(city[kind])).toEqual(city[kind]);
    expect(checkReference(city[kind], city)).toEqual([]);
  });
});

describe('the lists of a document', () => {
  const [first, ...others] = city.catalogue.categories;
  if (!first) throw new Error('empty');

  it('may not lose what requests name, nor have a code twice', () => {
    expect(checkReference({ ...city.catalogue, categories: others }, city)).toEqual([
      { code: 'code-removed', path: 'categories', value: first.code },
    ]);
    expect(checkReference({ ...city.catalogue, categories: [first, first, ...others] }, city)).toEqual([
      { code: 'code-twice', path: 'categories.1', value: first.code },
    ]);
  });

  it('lose what nothing names', () => {
    const { templates } = city.templates;
    expect(
      checkReference(
        { ...city.templates, templates: templates.filter(({ use }) => use !== 'refusal') },
        city,
      ),
    ).toEqual([]);
  });
});

describe('what the server writes', () => {
  it('is a new version of a rule that changed, and of that one alone', () => {
    const { rules } = city;
    const [changed, ...others] = rules.rules;
    if (!changed) throw new Error('empty');
    const at = '2026-11-24T10:00:00.000Z';
    const next = { ...rules, rules: [{ ...changed, active: !changed.active, version: 40 }, ...others] };
    const stamped = stampedReference('rules', next, rules, at);
    expect(stamped.rules[0]).toMatchObject({ version: changed.version + 1, changedAt: at });
    expect(stamped.rules.slice(1)).toEqual(others);
    expect(stampedReference('retention', city.retention, city.retention, at)).toBe(city.retention);
  });
});
