import { beforeEach, describe, expect, it } from 'vitest';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import { ownMemory } from '#test/people/own-memory.ts';
import { notOpened } from '../own/shelf.ts';
import type { ShelfName } from '../own/shelves.ts';
import { Outbox } from '../outbox/outbox.ts';
import { ServerTrouble } from '../server/trouble.ts';
import { Erasures } from './erasures.ts';

const erasedId = 'req-erased-0001';
const citizen = 'cit-erased-0001';
let own: ReturnType<typeof ownMemory>;
let minutes: number;
let ledger: string[][];
let asked: number[];
let isCut: boolean;
let forgotten: string[];
const server = {
  ask: (shape: { parse: (answer: unknown) => unknown }, path: string) => {
    if (isCut) return Promise.reject(new ServerTrouble('network', 'cut'));
    const after = Number(/after=(\d+)$/.exec(path)?.[1]);
    asked.push(after);
    return Promise.resolve(shape.parse({ count: ledger.length, ids: ledger.slice(after).flat() }));
  },
};
const open = () =>
  new Erasures(
    own,
    [
      {
        forget: (ids) => {
          forgotten.push(...ids);
          return Promise.resolve();
        },
      },
    ],
    () => minutes * 60_000,
  );
const drain = (erasures = open()) => erasures.drain(server as never);
const keys = async (shelf: ShelfName) => [...(await own.shelf(shelf).all()).keys()];

beforeEach(() => {
  own = ownMemory();
  [minutes, ledger, asked, isCut, forgotten] = [0, [], [], false, []];
});

describe('whom the server has erased', () => {
  it('is on no shelf with words any more at the next contact; everything else is', async () => {
    const about = aCommand({ type: 'note', body: 'Rappeler' }, { requestId: erasedId });
    const other = aCommand({ type: 'note', body: 'Autre' });
    const words: Partial<Record<ShelfName, [string, unknown][]>> = {
      outbox: [
        [about._id, { command: about }],
        [other._id, { command: other }],
      ],
      sent: [
        ['cmd-sent', { command: aCommand(aRegistration(), { requestId: erasedId }) }],
        ['cmd-kept', { command: other }],
      ],
      drafts: [
        [`note:${erasedId}`, 'Rappeler Zhor'],
        ['intake/1', { citizen: { citizenId: citizen, name: 'Zhor' } }],
        ['intake/2', { name: 'Autre' }],
        ['intake/3', notOpened],
      ],
      aside: [['x', { _id: erasedId, description: 'Zhor' }]],
      life: [[`gone ${erasedId}`, { _id: erasedId, subject: 'Zhor' }]],
      numbers: [[`${erasedId} ${citizen}`, { phone: '+212600000000' }]],
    };
    for (const [shelf, things] of Object.entries(words))
      await own.shelf(shelf as ShelfName).put(new Map(things));
    const outbox = await Outbox.open(own);
    ledger = [[citizen, erasedId]];
    await drain();
    expect(await keys('outbox')).toEqual([other._id]);
    expect(await keys('sent')).toEqual(['cmd-kept']);
    expect(await keys('drafts')).toEqual(['intake/2', 'intake/3']);
    for (const shelf of ['aside', 'life', 'numbers'] as const) expect(await keys(shelf), shelf).toEqual([]);
    expect(outbox.living(erasedId), 'what is open in memory').toEqual([]);
    expect(forgotten).toEqual([citizen, erasedId]);
  });

  it('is asked for from where this store stands, at each opening and some minutes later, not at each act', async () => {
    ledger = [['cit-one-00001']];
    const erasures = open();
    await drain(erasures);
    await drain(erasures);
    expect(asked).toEqual([0]);
    minutes = 11;
    await drain(erasures);
    await drain();
    expect(asked).toEqual([0, 1, 1]);
    ledger = [];
    await drain();
    expect(asked.slice(3), 'another ledger').toEqual([1, 0]);
  });

  it('is not passed over when the contact breaks, or the disk does', async () => {
    ledger = [[erasedId]];
    await own.shelf('drafts').put(new Map([[`note:${erasedId}`, 'Zhor']]));
    isCut = true;
    await expect(drain()).rejects.toThrow(ServerTrouble);
    isCut = false;
    const full = { ...own, write: () => Promise.reject(new Error('full')) };
    const broken = new Erasures(full, [], () => 0);
    await expect(broken.drain(server as never)).rejects.toThrow('full');
    expect(await keys('drafts')).toHaveLength(1);
    await drain();
    expect(await keys('drafts')).toEqual([]);
  });
});
