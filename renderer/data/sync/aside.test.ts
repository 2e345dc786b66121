import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ownMemory } from '#test/people/own-memory.ts';
import { Aside } from './aside.ts';

const today = z.object({ schema: z.literal(1) }).loose();
const tomorrow = z.object({ schema: z.literal([1, 2]) }).loose();
const anywhere = { settled: [], unreadable: [], allows: () => true };
const newer = { id: 'req-newer', doc: { schema: 2, office: 'anfa' } };
const broken = { id: 'req-broken', doc: { schema: 'one', office: 'maarif' } };

describe('documents that cannot be read', () => {
  it('stay as they came, over a restart, and are told apart', async () => {
    const own = ownMemory();
    const aside = await Aside.open(own.shelf('aside'));
    await aside.page('requests', { ...anywhere, unreadable: [newer, broken] });
    const again = await Aside.open(own.shelf('aside'));
    expect(again.summary).toEqual({ newer: 1, unreadable: [{ kind: 'requests', id: 'req-broken' }] });
    expect(again.readable('requests', today)).toEqual([]);
    expect((await own.shelf('aside').all()).size).toBe(2);
  });

  it('are read after an update, and then are not aside any more', async () => {
    const own = ownMemory();
    await (
      await Aside.open(own.shelf('aside'))
    ).page('requests', { ...anywhere, unreadable: [newer, broken] });
    const updated = await Aside.open(own.shelf('aside'));
    expect(updated.readable('requests', tomorrow)).toMatchObject([newer]);
    expect(updated.readable('citizens', tomorrow)).toEqual([]);
    await updated.page('requests', { ...anywhere, settled: ['req-newer'] });
    expect((await Aside.open(own.shelf('aside'))).summary.newer).toBe(0);
  });

  it('leave with the office that is lost', async () => {
    const own = ownMemory();
    const aside = await Aside.open(own.shelf('aside'));
    await aside.page('requests', { ...anywhere, unreadable: [newer, broken] });
    await aside.page('requests', { ...anywhere, allows: (office) => office === 'anfa' });
    expect(aside.summary).toEqual({ newer: 1, unreadable: [] });
    expect((await own.shelf('aside').all()).size).toBe(1);
  });
});
