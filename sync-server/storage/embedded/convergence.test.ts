import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { leavesOf, type RevisionTree } from '../revision-tree.ts';
import { openEmbeddedStore } from './store.ts';

const store = openEmbeddedStore({ file: ':memory:' });
afterAll(() => store.close());

/** A history as branches: each the newest revision with its ancestors. */
const branches = fc
  .array(fc.record({ from: fc.nat(6), length: fc.integer({ min: 1, max: 4 }), deleted: fc.boolean() }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((plans) => {
    const paths: string[][] = [['1-root']];
    plans.forEach(({ from, length }, n) => {
      const base = paths[from % paths.length] ?? ['1-root'];
      let path = [...base];
      for (let step = 0; step < length; step += 1)
        path = [`${String(path.length + 1)}-${String(n)}x${String(step)}`, ...path];
      paths.push(path);
    });
    return paths.map((path, n) => ({ path, deleted: n > 0 && (plans[n - 1]?.deleted ?? false) }));
  });

let count = 0;
const leavesAfter = async (order: readonly { path: string[]; deleted: boolean }[]) => {
  count += 1;
  const name = `run-${String(count)}`;
  await store.ensureDatabase(name);
  for (const { path, deleted } of order)
    await store.commits.run(() =>
      store.writer.replicate(store.databases.get(name), {
        _id: 'x',
        _rev: path[0] ?? '',
        ...(deleted ? { _deleted: true } : {}),
        _revisions: { start: path.length, ids: path.map((rev) => rev.slice(rev.indexOf('-') + 1)) },
        body: path[0],
      }),
    );
  const row = store.writer.row(store.databases.get(name), 'x');
  return {
    winner: row?.rev,
    body: row ? (JSON.parse(row.body) as { body: string }).body : null,
    leaves: leavesOf(JSON.parse(row?.tree ?? '[]') as RevisionTree).map((leaf) => leaf.rev),
  };
};

describe('replicated revisions', () => {
  it('give the same winner and the same leaves in whatever order they arrive, doubled or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        branches.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.subarray(all)),
        ),
        async ([all, shuffled, again]) => {
          const first = await leavesAfter(all);
          expect(await leavesAfter([...shuffled, ...again])).toEqual(first);
          expect(first.body).toBe(first.winner);
        },
      ),
      { numRuns: 150 },
    );
  });
});

it('a document of two ends whose winner is deleted is the other end, with its own words', async () => {
  const name = 'two-ends';
  await store.ensureDatabase(name);
  for (const end of ['a', 'b'])
    await store.commits.run(() =>
      store.writer.replicate(store.databases.get(name), {
        _id: 'x',
        _rev: `2-${end}`,
        _revisions: { start: 2, ids: [end, 'root'] },
        words: end,
      }),
    );
  expect(await store.getDocument(name, 'x')).toMatchObject({ _rev: '2-b', words: 'b' });
  await store.transact([{ database: name, document: { _id: 'x', _rev: '2-b', _deleted: true } }]);
  expect(await store.getDocument(name, 'x')).toMatchObject({ _rev: '2-a', words: 'a' });
});
