import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citizenDocument, type CitizenDocument } from '#shared/documents/citizen.ts';
import { joinBetween, joinedFiles, lastJoin } from '#shared/domain/identification/joined-files.ts';
import type { Command } from '#shared/workflow/command.ts';
import type { PersonCommandBody } from '#shared/workflow/declared.ts';
import { aCommand, fixedNow } from '#test/people/commands.ts';
import { personOf } from '#test/people/city.ts';
import { decidePerson, isAboutPersons } from './decide-person.ts';

type Files = ReadonlyMap<string, CitizenDocument>;
const ids = ['cit-aaaaaaaa', 'cit-bbbbbbbb', 'cit-cccccccc', 'cit-dddddddd'] as const;
const [a, b, c] = ids;
const aFile = (id: string): CitizenDocument =>
  citizenDocument.parse({
    ...{
      _id: id,
      kind: 'citizen',
      schema: 1,
      office: 'anfa',
      name: id,
      phone: null,
      email: null,
      paper: null,
    },
    ...{ address: '', language: 'fr', requests: [], createdAt: fixedNow, updatedAt: fixedNow },
  });
const none: Files = new Map(ids.map((id) => [id, aFile(id)]));
const joinsIn = (files: Files) => (id: string) => files.get(id)?.joins ?? [];

const judge = (files: Files, command: Command) => {
  const { body } = command;
  if (!isAboutPersons(body)) throw new RangeError('Not about persons.');
  const [one, other] = [files.get(command.requestId) ?? null, files.get(body.other) ?? null];
  const verdict = decidePerson(command, body, { now: fixedNow, person: personOf(command.by), one, other });
  if (!verdict.accepted || !verdict.after || !one || !other) return { files, verdict };
  const { after } = verdict;
  const next = new Map([
    ...files,
    [one._id, { ...one, joins: after.one }],
    [other._id, { ...other, joins: after.other }],
  ]);
  return { files: next as Files, verdict };
};
const joins = (one: string, other: string, seen: string | null = null) =>
  aCommand({ type: 'join-citizens', other, because: ['match.phone'], note: '', seen }, { requestId: one });
const separates = (one: string, other: string, join: string) =>
  aCommand({ type: 'separate-citizens', other, join, note: '' }, { requestId: one });
const all = (commands: readonly Command[]) =>
  commands.reduce((files, command) => judge(files, command).files, none);
const refusal = (files: Files, command: Command) => {
  const { verdict } = judge(files, command);
  return verdict.accepted ? (verdict.after ? 'done' : 'already') : verdict.refusal.code;
};
const together = (files: Files, id: string) => [...joinedFiles(id, joinsIn(files))].sort();

describe('two files', () => {
  const joined = joins(a, b);
  it('joined are one person from either side, and hold who joined them, when and why', () => {
    const files = all([joined]);
    expect(files.get(b)?.joins).toEqual([
      {
        id: joined._id,
        with: a,
        by: joined.by,
        at: fixedNow,
        because: ['match.phone'],
        note: '',
        ended: null,
      },
    ]);
    expect(together(files, b)).toEqual([a, b]);
    expect(refusal(files, joins(b, a))).toBe('already');
  });
  it('separated are two again, and nothing of the join is lost', () => {
    const files = all([joined, separates(b, a, joined._id)]);
    expect(together(files, a)).toEqual([a]);
    expect(files.get(a)?.joins).toMatchObject([{ id: joined._id, ended: { by: joined.by } }]);
    expect(refusal(files, separates(a, b, joined._id))).toBe('already');
  });
  it('that a colleague separated are not joined by who has not seen that', () => {
    const files = all([joined, separates(a, b, joined._id)]);
    expect(refusal(files, joins(b, a))).toBe('citizens-separated');
    expect(refusal(files, joins(b, a, joined._id))).toBe('done');
  });
  it('that a colleague joined anew are not separated by who means the join of before', () => {
    const files = all([joined, separates(a, b, joined._id), joins(b, a, joined._id)]);
    expect(refusal(files, separates(a, b, joined._id))).toBe('citizens-joined-again');
  });
  it('are not somebody’s to join who does not see both, nor one with itself', () => {
    expect(refusal(none, aCommand(joined.body, { requestId: a, by: 'per-maarif-agent-1' }))).toBe(
      'not-allowed',
    );
    expect(refusal(none, aCommand(joined.body, { requestId: a, by: 'per-administrator-1' }))).toBe(
      'not-allowed',
    );
    expect(refusal(none, joins(a, 'cit-nobody-01'))).toBe('citizens-not-here');
    expect(refusal(none, joins(a, a))).toBe('citizens-not-here');
    const elsewhere = new Map([...none, [b, { ...aFile(b), office: 'maarif' }]]);
    expect(refusal(elsewhere, joined)).toBe('citizens-not-here');
  });
});

describe('several files', () => {
  const [ab, bc, ca] = [joins(a, b), joins(b, c), joins(c, a)];
  it('in a chain are one person; without a link they are two', () => {
    const files = all([ab, bc]);
    for (const id of [a, b, c]) expect(together(files, id)).toEqual([a, b, c]);
    const after = judge(files, separates(a, b, ab._id)).files;
    expect([together(after, a), together(after, c)]).toEqual([[a], [b, c]]);
  });
  it('in a ring stay one person without one of its links, and come apart without two', () => {
    const files = all([ab, bc, ca, separates(a, b, ab._id)]);
    expect(together(files, a)).toEqual([a, b, c]);
    expect(together(judge(files, separates(a, c, ca._id)).files, a)).toEqual([a]);
  });
  it('come apart when the one between them is erased', () => {
    const files = new Map(all([ab, bc]));
    files.delete(b);
    for (const [id, file] of files)
      files.set(id, { ...file, joins: file.joins.filter((join) => join.with !== b) });
    expect([together(files, a), together(files, c)]).toEqual([[a], [c]]);
  });
});

/** What a desk does next by what it sees: joins two, or separates what it sees joined. */
const act = fc.record({
  desk: fc.nat(1),
  one: fc.constantFrom(...ids),
  other: fc.constantFrom(...ids),
  what: fc.constantFrom('join', 'separate', 'send', 'read'),
});
const bodyFor = (
  seen: Files,
  one: string,
  { other, what }: { other: string; what: string },
): PersonCommandBody | null => {
  const own = seen.get(one)?.joins ?? [];
  const standing = joinBetween(own, other);
  if (what === 'join')
    return standing
      ? null
      : { type: 'join-citizens', other, because: [], note: '', seen: lastJoin(own, other)?.id ?? null };
  return standing && { type: 'separate-citizens', other, join: standing.id, note: '' };
};

it('two desks that join and separate without a network, in any order, end with what the server has', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      let server = none;
      const made: string[] = [];
      const desks = [0, 1].map(() => ({ stored: none, outbox: [] as Command[] }));
      const seenAt = ({ stored, outbox }: { stored: Files; outbox: Command[] }) =>
        outbox.reduce((files, command) => judge(files, command).files, stored);
      const send = (desk: { stored: Files; outbox: Command[] }) => {
        const command = desk.outbox.shift();
        if (!command) return;
        const before = server;
        const { files, verdict } = judge(server, command);
        server = files;
        if (!verdict.accepted) {
          expect(server).toBe(before);
          expect(['citizens-separated', 'citizens-joined-again']).toContain(verdict.refusal.code);
        } else if (verdict.after && command.body.type === 'join-citizens') made.push(command._id);
        // Sent once more, as after a cut, it changes nothing.
        const again = judge(server, command);
        if (verdict.accepted && command.body.type === 'separate-citizens') expect(again.files).toBe(server);
      };
      for (const { desk: n, one, other, what } of acts) {
        const desk = desks[n];
        if (!desk || one === other) continue;
        if (what === 'send') send(desk);
        else if (what === 'read') desk.stored = server;
        else {
          const body = bodyFor(seenAt(desk), one, { other, what });
          if (body) desk.outbox.push(aCommand(body, { requestId: one }));
        }
      }
      for (const desk of desks) while (desk.outbox.length > 0) send(desk);
      for (const desk of desks) desk.stored = server;
      for (const desk of desks) expect(seenAt(desk)).toEqual(server);
      // Both sides of each pair say the same, at most one join of it stands, and none that was made is lost.
      for (const one of ids)
        for (const other of ids) {
          if (one === other) continue;
          const between = (x: string, y: string) =>
            (server.get(x)?.joins ?? [])
              .filter((join) => join.with === y)
              .map((join) => ({ ...join, with: '' }));
          expect(between(one, other)).toEqual(between(other, one));
          expect(between(one, other).filter(({ ended }) => ended === null).length).toBeLessThanOrEqual(1);
          expect(together(server, one).includes(other)).toBe(together(server, other).includes(one));
        }
      const kept = new Set([...server.values()].flatMap((file) => file.joins.map(({ id }) => id)));
      expect(kept).toEqual(new Set(made));
    }),
    { numRuns: 300 },
  );
});
