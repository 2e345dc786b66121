import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesOf, type RoomGraph, roomsOf, type Sources, sourcesOf } from './rooms.ts';

const root = join(import.meta.dirname, '..', '..');
const itself = (path: string) => path;
const graphOf = (sources: Sources): RoomGraph => roomsOf(sources, itself);

/**
 * The lists that gather commands. A command is one file, so its rule is given a request, whose type is made of the events of all
 * commands: the one circle of types there is. It goes through these lists and nothing else.
 */
const gathering = new Set([
  'shared/workflow/request-commands.ts',
  'shared/workflow/improvements/improvement-commands.ts',
]);
const withoutGathering = (graph: RoomGraph): RoomGraph =>
  new Map(
    [...graph].map(([from, out]) => [
      from,
      gathering.has(from) ? new Map([...out].filter(([to]) => !to.includes('/commands/'))) : out,
    ]),
  );

describe('files import in no circle, not by a type either', () => {
  it.each(['main', 'renderer', 'sync-server', 'scripts', 'test'])('in %s', (top) => {
    const graph = graphOf(sourcesOf(root, top));
    expect(graph.size).toBeGreaterThan(5);
    expect(circlesOf(graph)).toEqual([]);
  });

  const shared = sourcesOf(root, 'shared');

  it('in shared, but for commands and the lists that gather them', () => {
    const graph = graphOf(shared);
    expect(circlesOf(withoutGathering(graph))).toEqual([]);
    for (const circle of circlesOf(graph))
      expect(circle.filter((path) => gathering.has(path))).toHaveLength(1);
  });

  it('and a circle is seen', () => {
    const circle = ['shared/workflow/apply.ts', 'shared/workflow/begin.ts'];
    const wrong = new Map(shared).set('shared/workflow/begin.ts', "import type { X } from './apply.ts';");
    expect(circlesOf(withoutGathering(graphOf(wrong)))).toEqual([circle]);
    const longer = new Map([
      ['main/a.ts', "import { b } from './b.ts';"],
      ['main/b.ts', "import type { C } from '#main/c.ts';"],
      ['main/c.ts', "export type { A } from './a.ts';"],
      ['main/d.ts', "import { a } from './a.ts';"],
    ]);
    expect(circlesOf(graphOf(longer))).toEqual([['main/a.ts', 'main/b.ts', 'main/c.ts']]);
  });
});
