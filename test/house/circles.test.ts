import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesOf, type RoomGraph, roomsOf, type Sources, sourcesOf } from './rooms.ts';

const root = join(import.meta.dirname, '..', '..');
const itself = (path: string) => path;
const graphOf = (sources: Sources): RoomGraph => roomsOf(sources, itself);

describe('files import in no circle, not by a type either', () => {
  it.each(['main', 'renderer', 'shared', 'sync-server', 'scripts', 'test'])('in %s', (top) => {
    const graph = graphOf(sourcesOf(root, top));
    expect(graph.size).toBeGreaterThan(5);
    expect(circlesOf(graph)).toEqual([]);
  });

  it('and a circle is seen', () => {
    const circle = ['shared/workflow/apply.ts', 'shared/workflow/begin.ts'];
    const wrong = new Map(sourcesOf(root, 'shared')).set(
      'shared/workflow/begin.ts',
      "import type { X } from './apply.ts';",
    );
    expect(circlesOf(graphOf(wrong))).toEqual([circle]);
    const longer = new Map([
      ['main/a.ts', "import { b } from './b.ts';"],
      ['main/b.ts', "import type { C } from '#main/c.ts';"],
      ['main/c.ts', "export type { A } from './a.ts';"],
      ['main/d.ts', "import { a } from './a.ts';"],
    ]);
    expect(circlesOf(graphOf(longer))).toEqual([['main/a.ts', 'main/b.ts', 'main/c.ts']]);
  });
});
