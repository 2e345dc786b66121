import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedNames } from './names.ts';
import { sourcesOf } from './rooms.ts';

const root = join(import.meta.dirname, '..', '..');
const folders = ['shared', 'main', 'renderer', 'sync-server', 'scripts', 'test'];
const sources = new Map(folders.flatMap((folder) => [...sourcesOf(root, folder)]));

describe('a name', () => {
  it('means one thing: no two files export it', () => {
    expect(sources.size).toBeGreaterThan(1500);
    expect(Object.fromEntries(sharedNames(sources))).toEqual({});
  });

  it('is seen when a second file exports it, whatever it is there', () => {
    const place = ['shared/documents/place.ts', 'export type Place = z.infer<typeof place>;'] as const;
    for (const wrong of ['interface Place {', 'const Place = 1;', 'class Place {', 'async function Place('])
      expect([...sharedNames(new Map([place, ['renderer/wrong.ts', `export ${wrong}`]]))]).toEqual([
        ['Place', ['shared/documents/place.ts', 'renderer/wrong.ts']],
      ]);
    expect([...sharedNames(new Map([place, ['renderer/right.ts', 'interface Place {}']]))]).toEqual([]);
  });

  it('of a family is free in its folder only', () => {
    const namesIn = (...paths: string[]) => [
      ...sharedNames(new Map(paths.map((path) => [path, 'export const events = [];']))).keys(),
    ];
    expect(namesIn('shared/workflow/commands/a.ts', 'shared/workflow/commands/b.ts', 'main/c.ts')).toEqual(
      [],
    );
    expect(namesIn('shared/documents/a.ts', 'main/rpc/b.ts')).toEqual(['events']);
  });
});
