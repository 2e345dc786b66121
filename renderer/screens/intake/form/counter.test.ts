import { beforeEach, describe, expect, it } from 'vitest';
import { blankDraft, type IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';
import { notOpened } from '#renderer/data/own/shelf.ts';
import { CounterPc } from '#test/people/counter-store.ts';
import { Counter } from './counter.ts';
import type { CounterForm } from './counter-form.ts';

const today = '2026-11-29';
const blank = () => blankDraft({ today, language: 'fr', arrondissement: 'anfa' });
const filled =
  (subject: string) =>
  (draft: IntakeDraft): IntakeDraft => ({ ...draft, who: 'anonymous', toQualify: true, subject });
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const photo = (name: string) => new File([jpeg], name, { type: 'image/jpeg' });
const photos = (count: number) => Array.from({ length: count }, (_, n) => photo(`photo-${String(n)}.jpg`));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let pc: CounterPc;
beforeEach(() => {
  pc = new CounterPc();
});
const openWindow = async () => {
  const { store, data, close } = pc.window();
  const counter = new Counter({ store, data, only: null }, blank);
  await counter.open();
  const form = (): CounterForm => {
    if (counter.form === null) throw new Error('No form stands here.');
    return counter.form;
  };
  return { counter, form, close };
};
const namesOf = (refs: readonly { name: string }[]) => refs.map(({ name }) => name);

describe('a form with photos under way', () => {
  it('is registered with all of them, however soon the key is pressed', async () => {
    pc.disk.fileMs = 20;
    const { form } = await openWindow();
    form().change(filled('Gravats'));
    form().files.add(photos(10));
    expect(form().state.underWay).toEqual({ done: 0, of: 10 });
    const outcome = await form().register(today);
    expect(outcome).toMatchObject({ kind: 'accepted' });
    expect(pc.requests.size).toBe(1);
    const [request] = pc.requests.values();
    expect(namesOf(request?.attachments ?? [])).toEqual(namesOf(photos(10)));
    expect(namesOf(pc.sent).sort()).toEqual(namesOf(photos(10)).sort());
    expect(pc.files.size).toBe(0);
  });

  it('takes along those that are dropped while it waits', async () => {
    pc.disk.fileMs = 20;
    const { form } = await openWindow();
    form().change(filled('Gravats'));
    form().files.add(photos(2));
    const registering = form().register(today);
    await pause(10);
    form().files.add([photo('late.jpg')]);
    await registering;
    const [request] = pc.requests.values();
    expect(namesOf(request?.attachments ?? [])).toContain('late.jpg');
  });

  it('is not registered without one that could not be kept, and says which; trying again brings it', async () => {
    const { form } = await openWindow();
    let full = true;
    pc.disk.failsAfter = (what) => full && what === 'keepFile';
    form().change(filled('Gravats'));
    form().files.add([photo('rue.jpg')]);
    expect(await form().register(today)).toEqual({ kind: 'files', names: ['rue.jpg'] });
    expect(pc.requests.size).toBe(0);
    full = false;
    form().files.retry();
    expect(await form().register(today)).toMatchObject({ kind: 'accepted' });
    expect([...pc.requests.values()][0]?.attachments).toHaveLength(1);
  });

  it('stops where a file turns out to be none, and goes on once that was read', async () => {
    const { form } = await openWindow();
    form().change(filled('Gravats'));
    form().files.add([
      new File([new Uint8Array([0x4d, 0x5a, 0x90, 0])], 'rue.jpg', { type: 'image/jpeg' }),
      new File([], 'vide.png', { type: 'image/png' }),
    ]);
    expect(await form().register(today)).toEqual({ kind: 'files', names: ['rue.jpg', 'vide.png'] });
    expect(form().state.files.map(({ state }) => state)).toEqual(['program', 'empty']);
    expect(await form().register(today)).toMatchObject({ kind: 'accepted' });
    expect([...pc.requests.values()][0]?.attachments).toEqual([]);
  });

  it('that is cleared leaves nothing on the next one', async () => {
    pc.disk.fileMs = 20;
    const { counter, form } = await openWindow();
    form().change(filled('C'));
    form().files.add(photos(6));
    await pause(50);
    await counter.clear();
    form().change(filled('D'));
    await form().register(today);
    await counter.next();
    expect([...pc.requests.values()]).toEqual([{ subject: 'D', attachments: [] }]);
    await counter.clear();
    await form().settled();
    expect(pc.files.size, 'and nothing on this PC').toBe(0);
  });

  it('comes back whole when clearing is undone', async () => {
    pc.disk.fileMs = 10;
    const { counter, form } = await openWindow();
    form().change(filled('C'));
    form().files.add(photos(4));
    await pause(15);
    const undo = await counter.clear();
    await pause(60);
    await undo();
    expect(form().draft.subject).toBe('C');
    expect(await form().register(today)).toMatchObject({ kind: 'accepted' });
    expect([...pc.requests.values()][0]?.attachments).toHaveLength(4);
  });
});

describe('a registered form', () => {
  it('is one request, also for five presses in one turn', async () => {
    pc.disk.draftMs = 5;
    const { form } = await openWindow();
    form().change(filled('Bruit'));
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => form().register(today)));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(pc.calls.filter((call) => call === 'submit')).toHaveLength(1);
  });

  it('never comes back, at any speed: a hundred with photos', async () => {
    pc.disk = { fileMs: 1, draftMs: 2, failsAfter: () => false };
    const { counter, form } = await openWindow();
    for (let n = 0; n < 100; n += 1) {
      expect(form().draft.subject).toBe('');
      form().change(filled(`${String(n)}`));
      form().files.add([photo(`${String(n)}.jpg`)]);
      form().change((now) => ({ ...now, description: `${now.description} fin` }));
      expect(await form().register(today)).toMatchObject({ kind: 'accepted' });
      await counter.next();
    }
    for (const { subject, attachments } of pc.requests.values())
      expect(namesOf(attachments)).toEqual([`${subject}.jpg`]);
    expect(pc.requests.size).toBe(100);
    await pause(200);
    expect([...pc.drafts.keys()]).toEqual([]);
    const next = await openWindow();
    expect(next.form().draft.subject).toBe('');
  });

  it('is one request when the answer got lost and the key is pressed again', async () => {
    let lost = true;
    pc.disk.failsAfter = (what) => lost && what === 'submit';
    const { form } = await openWindow();
    form().change(filled('Bruit'));
    expect(await form().register(today)).toMatchObject({ kind: 'failed' });
    lost = false;
    expect(await form().register(today)).toMatchObject({ kind: 'accepted' });
    expect(pc.requests.size).toBe(1);
  });

  it('is no draft for the next window when its own was closed in the middle, or nothing more could be written', async () => {
    const { form, close } = await openWindow();
    form().change(filled('Bruit'));
    form().files.add([photo('rue.jpg')]);
    await form().settled();
    form().save();
    await form().settled();
    pc.disk.failsAfter = (what) => what === 'releaseFiles' || what === 'forget';
    expect(await form().register(today)).toMatchObject({ kind: 'accepted' });
    close();
    pc.disk.failsAfter = () => false;
    const next = await openWindow();
    expect(next.form().state).toMatchObject({ restored: false, draft: { subject: '' } });
    expect(pc.drafts.size + pc.files.size).toBe(0);
    expect(namesOf(pc.sent)).toEqual(['rue.jpg']);
  });
});

describe('a window closed in the middle', () => {
  it('gives text and photos to the next one, also the photo that no draft names yet', async () => {
    const { form, close } = await openWindow();
    form().change(filled('Gravats'));
    form().save();
    await form().settled();
    pc.disk.draftMs = 1000;
    form().files.add(photos(2));
    await expect.poll(() => pc.files.size).toBe(2);
    close();
    pc.disk.draftMs = 0;
    const next = await openWindow();
    expect(next.form().state.restored).toBe(true);
    expect(next.form().draft.subject).toBe('Gravats');
    expect(namesOf(next.form().draft.attachments)).toEqual(['photo-0.jpg', 'photo-1.jpg']);
  });

  it('after clearing leaves no photo behind', async () => {
    const { counter, form, close } = await openWindow();
    form().change(filled('C'));
    form().files.add(photos(3));
    await form().settled();
    await counter.clear();
    await form().settled();
    close();
    const next = await openWindow();
    expect(next.form().draft.subject).toBe('');
    expect(pc.files.size).toBe(0);
  });
});

it('photos of a form that cannot be opened are not swept away', async () => {
  const { form, close } = await openWindow();
  form().change(filled('Gravats'));
  form().files.add(photos(2));
  await form().settled();
  form().save();
  await form().settled();
  const { key } = form();
  close();
  pc.drafts.set(key, notOpened);
  const next = await openWindow();
  expect(next.form().draft.subject).toBe('');
  expect([pc.files.size, pc.drafts.has(key)]).toEqual([2, true]);
  pc.drafts.delete(key);
  next.close();
  await openWindow();
  expect(pc.files.size, 'those of one that is gone are').toBe(0);
});

describe('two windows', () => {
  it('have a form each; what is begun in one is not in the other, and is registered once', async () => {
    const first = await openWindow();
    first.form().change(filled('Première'));
    first.form().save();
    await first.form().settled();
    const second = await openWindow();
    expect(second.form().draft.subject).toBe('');
    second.form().change(filled('Deuxième'));
    await Promise.all([first.form().register(today), second.form().register(today)]);
    expect([...pc.requests.values()].map(({ subject }) => subject).sort()).toEqual(['Deuxième', 'Première']);
  });
});

it('what was being typed when the program was brought up to date stands there afterwards, at the counter and beside a letter', async () => {
  pc.drafts.set('intake', filled('Gravats')(blank()));
  pc.drafts.set('intake-letter-1', filled('Lettre')(blank()));
  const { form, counter } = await openWindow();
  expect(form().state).toMatchObject({ restored: true, draft: { subject: 'Gravats' } });
  expect(await form().register(today)).toMatchObject({ kind: 'accepted' });
  await counter.next();
  expect(form().draft.subject).toBe('');
  expect(pc.drafts.has('intake')).toBe(false);
  const { store, data } = pc.window();
  const beside = new Counter({ store, data, only: 'intake-letter-1' }, blank);
  expect(await beside.open()).toBe(true);
  expect(beside.form?.draft.subject).toBe('Lettre');
});

it('a draft that cannot be written is said, and written once it can', async () => {
  const { form } = await openWindow();
  pc.disk.failsAfter = (what) => what === 'write';
  form().change(filled('Bruit'));
  form().save();
  await form().settled();
  expect(form().state.kept).toBe(false);
  pc.disk.failsAfter = () => false;
  form().change((now) => ({ ...now, description: 'la nuit' }));
  form().save();
  await form().settled();
  expect(form().state.kept).toBe(true);
  expect([...pc.drafts.values()][0]).toMatchObject({ draft: { subject: 'Bruit', description: 'la nuit' } });
});
