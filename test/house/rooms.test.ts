import { join } from 'node:path';
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
