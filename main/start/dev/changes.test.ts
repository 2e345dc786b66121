import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { changesInTurn } from './changes.ts';

const rooms = [join('/house', 'main'), join('/house', 'shared')];
const file = (name: string) => join('/house', name);

describe('changed files', () => {
  it('are told together once none has come for a moment, and once each', async () => {
    const told = vi.fn(async (_files: readonly string[]) => undefined);
    const change = changesInTurn(rooms, told);
    change(file('main/a.ts'));
    change(file('shared/b.ts'));
    change(file('main/a.ts'));
    expect(told).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    expect(told).toHaveBeenCalledWith([file('main/a.ts'), file('shared/b.ts')]);
  });

  it('are told when the work on those before is done', async () => {
    let finish = (): void => undefined;
    const told = vi.fn((_files: readonly string[]) => new Promise<void>((resolve) => (finish = resolve)));
    const change = changesInTurn(rooms, told);
    change(file('main/a.ts'));
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    change(file('main/b.ts'));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(told).toHaveBeenCalledTimes(1);
    finish();
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
    expect(told).toHaveBeenLastCalledWith([file('main/b.ts')]);
  });

  it('are not told when no program is made of them', async () => {
    const told = vi.fn(async (_files: readonly string[]) => undefined);
    const change = changesInTurn(rooms, told);
    for (const name of ['main/a.test.ts', 'main/a.d.ts', 'main/notes.md', 'mainly/a.ts', 'renderer/a.ts'])
      change(file(name));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(told).not.toHaveBeenCalled();
  });
});
