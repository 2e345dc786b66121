import { createRxDatabase, type RxDatabase } from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { KeptCollection } from '../store/database.ts';
import { CitizenList } from './citizen-list.ts';

let database: RxDatabase<{ citizens: KeptCollection }>;
let citizens: CitizenList;
const at = '2026-11-30T09:00:00.000Z';
const aFile = (id: string, name: string, phone: string | null = null) => ({
  id,
  doc: {
    ...{
      _id: id,
      kind: 'citizen',
      schema: 1,
      office: 'anfa',
      name,
      phone,
      email: null,
      paper: null,
      address: '',
    },
    ...{ language: 'ar', requests: [], createdAt: at, updatedAt: at },
  },
});
const idsOf = (typed: string) => citizens.find(typed, 5).map(({ citizen }) => citizen._id);

beforeEach(async () => {
  database = await createRxDatabase({
    name: `citizens-${String(Math.random())}`,
    storage: getRxStorageMemory(),
  });
  const properties = { id: { type: 'string', maxLength: 100 }, doc: { type: 'object' } };
  await database.addCollections({
    citizens: {
      schema: { version: 0, primaryKey: 'id', type: 'object', properties, required: ['id', 'doc'] },
    },
  });
  await database.citizens.bulkInsert([
    aFile('cit-00000001', 'محمد العلوي', '+212612345678'),
    aFile('cit-00000002', 'Lhoucine Amrani', '+212612345678'),
    aFile('cit-00000003', 'Fatimazahra Bennis'),
  ]);
  citizens = await CitizenList.open(database.citizens, []);
});
afterEach(async () => {
  await citizens.stop();
  await database.close();
});

it('a person is found by name in the other script while it is typed, by a pasted number, or both', () => {
  expect(idsOf('Mohamed Alaoui')).toEqual(['cit-00000001']);
  expect(idsOf('Mohamed Ala')).toEqual(['cit-00000001']);
  expect(idsOf('الحسين العمراني')).toEqual(['cit-00000002']);
  expect(idsOf('فاطمة الزهراء')).toEqual(['cit-00000003']);
  expect(idsOf('Tél : 06\u201112\u201134\u201156\u201178').toSorted()).toEqual([
    'cit-00000001',
    'cit-00000002',
  ]);
  expect(citizens.find('Mohamed Alaoui', 5)[0]?.because).toEqual(['match.name']);
});

it('a name that was corrected is found by the new one only', async () => {
  await database.citizens.upsert(aFile('cit-00000001', 'Salma Tazi'));
  await expect.poll(() => idsOf('سلمى التازي')).toEqual(['cit-00000001']);
  expect(idsOf('Mohamed Alaoui')).toEqual([]);
  await (await database.citizens.findOne('cit-00000001').exec())?.remove();
  await expect.poll(() => idsOf('Salma')).toEqual([]);
});

it('somebody is found by each number and address they have, whole, in the clear or by its print', async () => {
  const { id, doc } = aFile('cit-00000004', 'Salma Tazi', '+212699001122');
  const times = { scope: '', verified: null, firstSeen: at, lastSeen: at };
  const print = 'p'.repeat(22);
  const contacts = [
    { kind: 'phone', value: '+212699001122', ...times },
    { kind: 'phone', value: '+212522334455', ...times },
    { kind: 'email', value: 'Salma@Exemple.ma', ...times },
    { kind: 'email', value: '', ...times, held: { masked: 's•••@t•••.ma', print } },
  ];
  await database.citizens.upsert({ id, doc: { ...doc, contacts } });
  for (const typed of ['0699001122', '05 22 33 44 55', ' salma@exemple.MA'])
    await expect.poll(() => idsOf(typed)).toEqual(['cit-00000004']);
  expect(citizens.find('salma@travail.ma', 5, new Set([print]))[0]).toMatchObject({
    ...{ citizen: { _id: 'cit-00000004' }, because: ['match.email'] },
  });
  expect(idsOf('salma@exemple')).toEqual([]);
});
