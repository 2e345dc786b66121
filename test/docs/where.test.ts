import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableRows } from './markdown-table.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');
/** A link of an answer, and the names after it, which have to stand there. */
const link = /\[[^\]]+\]\(([^)]+)\)((?: `[^`]+`)*)/g;

/** What an answer names that is not there. */
const missing = (answer: string): string[] =>
  [...answer.matchAll(link)].flatMap(([, path = '', names = '']) => {
    const file = join(docs, path);
    if (!existsSync(file)) return [path];
    const text = readFileSync(file, 'utf8');
    const named = [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    return named
      .filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text))
      .map((name) => `${path}: ${name}`);
  });

describe('docs/where.md', () => {
  const rows = tableRows(readFileSync(join(docs, 'where.md'), 'utf8'));

  it('answers many questions, each once', () => {
    const questions = rows.map(([question]) => question);
    expect(questions.length).toBeGreaterThan(35);
    expect(new Set(questions).size).toBe(questions.length);
  });

  it.each(rows)('%s', (_question, answer = '') => {
    expect(answer).toMatch(/\]\(|`/);
    expect(missing(answer)).toEqual([]);
  });

  it('is seen to name what is not there', () => {
    expect(missing('[a](../shared/nowhere.ts) `x`')).toEqual(['../shared/nowhere.ts']);
    expect(missing('[a](../shared/domain/life.ts) `stageOf` `stageOff`')).toEqual([
      '../shared/domain/life.ts: stageOff',
    ]);
  });
});
