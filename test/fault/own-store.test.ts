import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage } from '#test/people/built-page.ts';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import type { LayoutsPage, OwnThings } from './scan-page.ts';

let browser: BuiltPage;
beforeAll(async () => {
  browser = await openBuiltPage(join(import.meta.dirname, 'page'), 'layouts');
});
afterAll(() => browser.close());

/** The page's layouts, inside `evaluate`. */
type InPage = { layouts: LayoutsPage };
const personId = 'per-anfa-agent-1';
const write = (page: Page, layout: 1 | 2, owner: string, things: OwnThings) =>
  page.evaluate(([n, whose, what]) => (globalThis as unknown as InPage).layouts.write(n, whose, what), [
    layout,
    owner,
    things,
  ] as const);
const open = (page: Page, storeId: string, layout: number) =>
  page.evaluate((who) => (globalThis as unknown as InPage).layouts.open(who), { storeId, personId, layout });
const databases = (page: Page) => page.evaluate(() => (globalThis as unknown as InPage).layouts.databases());

const things = (count: number, draft: string): OwnThings => ({
  outbox: Array.from({ length: count }, (_, order) => ({
    command: aCommand(aRegistration()),
    status: 'pending',
    refusal: null,
    order,
  })),
  drafts: { 'note-req-1': draft },
  traces: [{ _id: `acc-${draft}` }],
});
const idsOf = ({ outbox }: OwnThings) => outbox.map(({ command }) => (command as { _id: string })._id);

describe('what exists on this PC alone, after an update', () => {
  it('is taken along from every earlier layout, the newest word first; nothing of the earlier ones is left', async () => {
    const page = await browser.open();
    const [one, two] = [things(3, 'of layout 1'), things(3, 'of layout 2')];
    await write(page, 1, personId, one);
    await write(page, 2, 'walk', two);
    const all = {
      pending: expect.arrayContaining([...idsOf(one), ...idsOf(two)]) as unknown,
      refused: [],
      unreadable: [],
      unopened: 0,
      drafts: { 'note-req-1': 'of layout 2' },
      traces: ['acc-of layout 2'],
    };
    const found = await open(page, 'walk', 3);
    expect(found).toEqual(all);
    expect(found.pending).toHaveLength(6);
    await page.close();
    // Once more, as at every start.
    const again = await browser.open();
    expect(await open(again, 'walk', 3)).toEqual(all);
    expect((await databases(again)).filter((name) => name.startsWith('rxdb-dexie-maktab-'))).toEqual([]);
    await again.close();
  });

  it('is taken along once and whole, at whatever moment the window is closed', async () => {
    for (const moment of [0, 3, 6, 10, 15, 25, 40, 80]) {
      const storeId = `cut-${String(moment)}`;
      let page = await browser.open();
      const own = things(150, 'begun');
      await write(page, 2, storeId, own);
      void open(page, storeId, 3).catch(() => 'the window is closed');
      await page.waitForTimeout(moment);
      await page.close({ runBeforeUnload: false });
      page = await browser.open();
      const found = await open(page, storeId, 3);
      expect(found.pending.toSorted()).toEqual(idsOf(own).toSorted());
      expect(found.drafts).toEqual({ 'note-req-1': 'begun' });
      await page.close();
    }
  });

  it('stays where it is when it cannot be opened, and holds up nothing else', async () => {
    const page = await browser.open();
    const own = things(3, 'begun');
    const [spoilt = '', ...others] = idsOf(own);
    await write(page, 2, 'spoilt', own);
    await page.evaluate((id) => (globalThis as unknown as InPage).layouts.spoil('spoilt', id), spoilt);
    // It is counted, and said.
    expect(await open(page, 'spoilt', 3)).toMatchObject({ pending: others, unopened: 1 });
    expect(await databases(page)).toContain('rxdb-dexie-maktab-2-spoilt--0--outbox');
    await page.close();
  });

  it.each([1, 2] as const)('is refused still when layout %i had kept it as refused', async (layout) => {
    const page = await browser.open();
    const own = things(3, 'begun');
    const refusal = { code: 'unknown-category', values: { category: 'gravats' } };
    const outbox = own.outbox.map((entry, n) => (n === 1 ? { ...entry, status: 'refused', refusal } : entry));
    const [first, second, third] = idsOf(own);
    const storeId = `refused-${String(layout)}`;
    await write(page, layout, layout === 1 ? personId : storeId, { ...own, outbox });
    const found = await open(page, storeId, 3);
    expect(found).toMatchObject({ refused: [second], unreadable: [], unopened: 0 });
    expect(found.pending.toSorted()).toEqual([first, third].toSorted());
    await page.close();
  });

  it('is kept and named when this version cannot read it', async () => {
    const page = await browser.open();
    const own = things(2, 'begun');
    const newer = { ...own.outbox[0], command: { _id: 'cmd-of-tomorrow', schema: 2, body: { type: 'fly' } } };
    await write(page, 2, 'newer', { ...own, outbox: [newer, ...own.outbox] });
    const found = await open(page, 'newer', 3);
    expect([found.pending, found.unreadable]).toEqual([idsOf(own), ['cmd-of-tomorrow']]);
    await page.close();
  });

  it('leaves the copies of the layout in force alone', async () => {
    const page = await browser.open();
    await write(page, 2, 'current', things(1, 'begun'));
    expect((await open(page, 'current', 2)).pending).toHaveLength(1);
    const left = (await databases(page)).filter((name) => name.startsWith('rxdb-dexie-maktab-2-current'));
    expect(left.some((name) => name.endsWith('--requests'))).toBe(true);
    expect(left.some((name) => name.endsWith('--outbox'))).toBe(false);
    await page.close();
  });
});
