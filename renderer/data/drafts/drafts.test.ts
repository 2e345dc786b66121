import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Shelf, notOpened } from '../own/shelf.ts';
import { openDrafts } from './area.ts';

/** A disk whose writes take their time, the later the quicker, and whose reads take none. */
const slowShelf = (): Shelf => {
  const things = new Map<string, unknown>();
  let takes = 40;
  const slowly = async (write: () => void) => {
    takes /= 2;
    await pause(takes);
    write();
  };
  return {
    all: () => Promise.resolve(things),
    get: (id) => Promise.resolve(things.get(id) ?? null),
    setAside: (id) =>
      slowly(() => {
        things.set(`unopened/${id}`, things.get(id));
        things.delete(id);
      }),
    put: (given) => slowly(() => given.forEach((value, id) => things.set(id, value))),
    remove: (ids) => slowly(() => ids.forEach((id) => things.delete(id))),
    watch: () => () => undefined,
  };
};
const onASlowDisk = () => {
  const shelf = slowShelf();
  return openDrafts({ own: { shelf: () => shelf }, session: { storeId: 'a' } }).answers;
};

it('a draft is read as it was last written, also while the disk still writes it', async () => {
  const { readDraft, writeDraft } = onASlowDisk();
  void writeDraft('decision', 'Le chantier est repoussé');
  expect(await readDraft('decision')).toBe('Le chantier est repoussé');
});

it('a draft that was forgotten is not there, however quickly one looks', async () => {
  const { readDraft, writeDraft } = onASlowDisk();
  void writeDraft('note', 'Rappeler demain');
  void writeDraft('note', null);
  expect(await readDraft('note')).toBeNull();
});

it('what fails under a key holds up nothing after it', async () => {
  const shelf = slowShelf();
  const full: Shelf = { ...shelf, put: () => Promise.reject(new Error('the disk is full')) };
  const { readDraft, writeDraft } = openDrafts({
    own: { shelf: () => full },
    session: { storeId: 'a' },
  }).answers;
  await expect(writeDraft('note', 'Rappeler')).rejects.toThrow('full');
  expect(await readDraft('note')).toBeNull();
});

it('a desk that is locked in the middle of a word closes when the word is on the disk', async () => {
  const shelf = slowShelf();
  const { answers, stop } = openDrafts({ own: { shelf: () => shelf }, session: { storeId: 'a' } });
  void answers.writeDraft('note', 'Rappeler dem');
  void answers.writeDraft('note', 'Rappeler demain');
  await stop();
  expect(await shelf.get('note')).toBe('Rappeler demain');
});

it('what cannot be opened is no empty draft, and is not written over', async () => {
  const shelf = slowShelf();
  await shelf.put(new Map([['intake/1', notOpened]]));
  const { answers } = openDrafts({ own: { shelf: () => shelf }, session: { storeId: 'a' } });
  expect(await answers.readDraft('intake/1')).not.toBeNull();
  await answers.writeDraft('intake/1', 'Rappeler');
  await answers.writeDraft('intake/1', 'Rappeler demain');
  expect(await answers.readDraft('intake/1')).toBe('Rappeler demain');
  expect(await shelf.get('unopened/intake/1')).toEqual(notOpened);
  expect(await answers.draftKeys('intake/')).toEqual(['intake/1']);
});
