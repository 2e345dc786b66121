import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { layersOf, roomsOf, sourcesOf } from './rooms.ts';

const sources = sourcesOf(join(import.meta.dirname, '..', '..'), 'renderer');

describe('the rooms of the renderer', () => {
  it('import downwards only', () => {
    const { layers, circular } = layersOf(roomsOf(sources));
    expect(circular).toEqual([]);
    expect(layers.flat().filter((room) => room.startsWith('screens/')).length).toBeGreaterThan(8);
  });

  it('are seen to go in a circle, by a type too', () => {
    const wrong = new Map(sources).set(
      'renderer/parts/names/wrong.ts',
      "import type { X } from '#renderer/parts/request/RequestView.tsx';",
    );
    expect(layersOf(roomsOf(wrong)).circular).toEqual(
      expect.arrayContaining(['parts/names', 'parts/request']),
    );
  });

  it('are seen to import late views, and neighbours by a relative path', () => {
    const graph = roomsOf(
      new Map([
        ['renderer/screens/a/screen.ts', "view: async () => (await import('./View.tsx')).View"],
        ['renderer/screens/a/View.tsx', "import { B } from '../b/B.tsx';"],
      ]),
    );
    expect([...(graph.get('screens/a')?.keys() ?? [])]).toEqual(['screens/b']);
  });
});

describe('the files of the desk’s data', () => {
  const files = new Map([...sources].filter(([path]) => path.startsWith('renderer/data/')));
  const itself = (path: string) => path;

  it('import in no circle, not by a type either', () => {
    expect(files.size).toBeGreaterThan(80);
    expect(layersOf(roomsOf(files, itself)).circular).toEqual([]);
  });

  it('are seen to go in a circle', () => {
    const wrong = new Map(files).set(
      'renderer/data/store/database.ts',
      "import type { DeskParts } from '../desk/desk-parts.ts';",
    );
    expect(layersOf(roomsOf(wrong, itself)).circular).toEqual(
      expect.arrayContaining(['renderer/data/store/database.ts', 'renderer/data/desk/desk-parts.ts']),
    );
  });

  it('of the contract are types and nothing else', () => {
    const codeOf = (text: string) =>
      ts
        .transpile(text, {
          module: ts.ModuleKind.ESNext,
          target: ts.ScriptTarget.ESNext,
          removeComments: true,
        })
        .trim();
    const contract = [...files].filter(([path]) => path.startsWith('renderer/data/contract/'));
    expect(contract.length).toBeGreaterThan(14);
    for (const [path, text] of contract) expect(codeOf(text), path).toBe('export {};');
    expect(codeOf('export const limit = 3;')).not.toBe('export {};');
  });
});
