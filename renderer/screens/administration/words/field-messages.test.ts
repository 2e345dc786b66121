import { editableKind } from '#shared/contracts/reference-api.ts';
import { describe, expect, it } from 'vitest';
import { differencesOf } from '#shared/domain/reference/differences.ts';
import { type EntryFields, isFields } from '#shared/domain/reference/entries.ts';
import { referenceKinds } from '#shared/reference/reference-kinds.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { isFieldName } from './field-name.ts';

const keys = new Set(['_id', 'kind', 'schema', 'zone', 'id', 'code', 'version', 'changedAt']);
/** The same shape with every value another, the names of entries but their own. */
const other = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? ['x'] : value.map(other);
  if (isFields(value))
    return Object.fromEntries(
      Object.entries(value).map(([field, own]) => [field, keys.has(field) ? own : other(own)]),
    );
  return typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}x`;
};

describe('every field of every shipped document', () => {
  const shipped = buildReferenceData();
  it.each(editableKind.options)('has words (%s)', (kind) => {
    const document: EntryFields = shipped[kind];
    const changed = other(document);
    if (!isFields(changed)) throw new Error('no document');
    const fields = new Set(
      differencesOf(document, changed, referenceKinds[kind].lists).flatMap(({ field, within }) => [
        field,
        ...within.map(({ list }) => list),
      ]),
    );
    expect(fields.size).toBeGreaterThan(1);
    expect([...fields].filter((field) => !isFieldName(field))).toEqual([]);
  });
});
