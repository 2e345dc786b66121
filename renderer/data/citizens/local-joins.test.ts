import { expect, it } from 'vitest';
import { citizenDocument, type CitizenDocument } from '#shared/documents/citizen.ts';
import type { Command } from '#shared/workflow/command.ts';
import { decidePerson, isAboutPersons } from '#shared/workflow/persons/decide-person.ts';
import { numberKeys } from '#shared/domain/identification/score-citizen.ts';
import { fixedNow } from '#test/people/commands.ts';
import { personOf } from '#test/people/city.ts';
import { LocalJoins } from './local-joins.ts';
import { proposeSame } from './propose-same.ts';

const me = personOf('per-anfa-agent-1');
const aFile = (id: string, name: string, changes: Partial<CitizenDocument> = {}): CitizenDocument =>
  citizenDocument.parse({
    ...{ _id: id, kind: 'citizen', schema: 1, office: 'anfa', name, phone: null, email: null, paper: null },
    ...{ address: '', language: 'fr', requests: [], createdAt: fixedNow, updatedAt: fixedNow },
    ...changes,
  });
const [a, b, c] = ['cit-aaaaaaaa', 'cit-bbbbbbbb', 'cit-cccccccc'] as const;

/** A desk that has files, and an outbox whose commands the server judges when they are sent. */
const aDesk = () => {
  const stored = new Map([a, b, c].map((id) => [id as string, aFile(id, id)]));
  const outbox: { command: Command; status: 'waiting' | 'refused' }[] = [];
  const joins = new LocalJoins({
    citizens: { of: (id) => stored.get(id) ?? null },
    city: { me: () => me, now: () => fixedNow },
    clock: {
      state: { correctionMs: 0, certainty: 'sure', checkedAt: null } as never,
      unsureMoment: () => null,
    },
    code: { known: 'AA' },
    outbox: {
      entries: () => outbox as never,
      add: (command: Command) => {
        outbox.push({ command, status: 'waiting' });
        return Promise.resolve();
      },
    },
  });
  const arrive = () => {
    for (const { command } of outbox) {
      const { body, requestId } = command;
      if (!isAboutPersons(body)) continue;
      const [one, other] = [stored.get(requestId) ?? null, stored.get(body.other) ?? null];
      const said = decidePerson(command, body, { now: fixedNow, person: me, one, other });
      if (!said.accepted || !said.after || !one || !other) continue;
      stored
        .set(one._id, { ...one, joins: said.after.one })
        .set(other._id, { ...other, joins: said.after.other });
    }
  };
  return { joins, outbox, arrive };
};
const why = { because: ['match.phone' as const], note: '' };

it('what was joined here shows at once, is the same when the server has it, and is taken back', async () => {
  const { joins, outbox, arrive } = aDesk();
  expect(await joins.join(a, b, why)).toMatchObject({ accepted: true });
  expect(await joins.join(c, b, why)).toMatchObject({ accepted: true });
  expect(
    joins.joinedWith(a).map(({ citizen, join, isPending }) => [citizen._id, join !== null, isPending]),
  ).toEqual([
    [b, true, true],
    [c, false, false],
  ]);
  arrive();
  expect(joins.joinedWith(a)[0]).toMatchObject({ isPending: false });
  expect(joins.filesOf(c).sort()).toEqual([a, b, c]);
  outbox.length = 0;
  expect(await joins.separate(b, a, '')).toMatchObject({ accepted: true });
  expect([joins.filesOf(a), joins.wereSeparated(a, b), joins.wereSeparated(c, b)]).toEqual([
    [a],
    true,
    false,
  ]);
  // Asked once more it is so already: nothing is sent.
  await joins.separate(a, b, '');
  expect(outbox).toHaveLength(1);
});

it('what the server refused is laid over nothing', async () => {
  const { joins, outbox } = aDesk();
  await joins.join(a, b, why);
  for (const entry of outbox) entry.status = 'refused';
  expect(joins.filesOf(a)).toEqual([a]);
});

it('a phone with a like name is proposed with its reasons, a name alone never surely, another office’s not at all', () => {
  const phone = '+212655443322';
  const files = [
    aFile(a, 'Mohamed Zerouali', { phone }),
    aFile(b, 'محمد الزروالي', { phone }),
    aFile(c, 'Mohammed Zerouali', { phone: '+212699999999' }),
    aFile('cit-dddddddd', 'Mohamed Zerouali', { phone, office: 'maarif' }),
    aFile('cit-eeeeeeee', 'Salma Tazi', { phone: '+212611111111' }),
  ];
  const known = new Map(files.map((citizen) => [citizen._id, { citizen, keys: numberKeys(citizen) }]));
  const file = known.get(a);
  if (!file) throw new RangeError(a);
  const found = proposeSame(file, known, new Set([a, b, c, 'cit-dddddddd']));
  expect(found.map(({ citizen, band, because }) => [citizen._id, band, because])).toEqual([
    [b, 'proposed', ['match.phone', 'match.name']],
    [c, 'proposed', ['match.name']],
  ]);
});
