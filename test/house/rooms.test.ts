import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { circlesOf, roomsOf, sourcesOf } from './rooms.ts';

const sources = sourcesOf(join(import.meta.dirname, '..', '..'), 'renderer');

describe('the rooms of the renderer', () => {
  it('import downwards only', () => {
    const graph = roomsOf(sources);
    expect(circlesOf(graph)).toEqual([]);
    expect([...graph.keys()].filter((room) => room.startsWith('renderer/screens/')).length).toBeGreaterThan(
      8,
    );
  });

  it('are seen to go in a circle, by a type too', () => {
    const wrong = new Map(sources).set(
      'renderer/parts/names/wrong.ts',
      "import type { X } from '#renderer/parts/request/RequestView.tsx';",
    );
    expect(circlesOf(roomsOf(wrong)).flat()).toEqual(
      expect.arrayContaining(['renderer/parts/names', 'renderer/parts/request']),
    );
  });

  it('are seen to import late views, and neighbours by a relative path', () => {
    const graph = roomsOf(
      new Map([
        ['renderer/screens/a/screen.ts', "view: async () => (await import('./View.tsx')).View"],
        ['renderer/screens/a/View.tsx', "import { B } from '../b/B.tsx';"],
      ]),
    );
    expect([...(graph.get('renderer/screens/a')?.keys() ?? [])]).toEqual(['renderer/screens/b']);
  });
});

describe('the contract of the desk’s data', () => {
  it('is types and nothing else', () => {
    const codeOf = (text: string) =>
      ts
        .transpile(text, {
          module: ts.ModuleKind.ESNext,
          target: ts.ScriptTarget.ESNext,
          removeComments: true,
        })
        .trim();
    const contract = [...sources].filter(([path]) => path.startsWith('renderer/data/contract/'));
    expect(contract.length).toBeGreaterThan(14);
    for (const [path, text] of contract) expect(codeOf(text), path).toBe('export {};');
    expect(codeOf('export const limit = 3;')).not.toBe('export {};');
  });
});
