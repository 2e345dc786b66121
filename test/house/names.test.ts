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
    const place = 'shared/documents/place.ts';
    expect(sources.get(place)).toContain('export type Place ');
    for (const wrong of ['interface Place {', 'const Place = 1;', 'class Place {', 'async function Place('])
      expect([
        ...sharedNames(new Map(sources).set('renderer/data/rows/wrong.ts', `export ${wrong}`)),
      ]).toEqual([['Place', [place, 'renderer/data/rows/wrong.ts']]]);
  });

  it('of a family is free in its folder only', () => {
    const command = 'export const events = [];';
    expect(sharedNames(new Map(sources).set('shared/workflow/commands/wrong.ts', command)).size).toBe(0);
    const outside = new Map(sources).set('shared/documents/a.ts', command).set('main/rpc/b.ts', command);
    expect([...sharedNames(outside).keys()]).toEqual(['events']);
  });
});
