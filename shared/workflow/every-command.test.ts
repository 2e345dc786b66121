import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requestState } from '#shared/documents/request-state.ts';
import { channelActorOf } from '#shared/domain/access/channel-actor.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { anonymise } from '#shared/domain/privacy/anonymise.ts';
import { maskWords } from '#shared/domain/privacy/mask-words.ts';
import { entriesOf } from '#shared/domain/register/entries-of.ts';
import { isLetterCommand } from '#shared/domain/register/takes-departure.ts';
import { clockOf } from '#shared/domain/deadlines/clock.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { ask, askerOf, may, askers, prepared } from '#test/people/ask-by-row.ts';
import { contextFor } from '#test/people/city.ts';
import type { ChangeType, CommandRow } from '#test/people/command-row.ts';
import { commandRows } from '#test/people/command-rows.ts';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import { secret, seeded } from '#test/people/seeded.ts';
import { isAllowed } from './allowed-commands.ts';
import { apply } from './apply.ts';
import type { CommandBody } from './command.ts';
import { commandBody } from './command-schema.ts';
import { decide } from './decide.ts';
import { entersRegister } from './enters-register.ts';
import { eventBody } from './event-schema.ts';
import { eventRuleOf } from './event-rules.ts';
import { requestCommands } from './request-commands.ts';
import type { RequestDocument } from './request.ts';
import { writtenIn } from './words-of.ts';

const rows: readonly (readonly [ChangeType, CommandRow])[] = (Object.keys(commandRows) as ChangeType[]).map(
  (type) => [type, commandRows[type]],
);

it('every declaration in the folder is gathered, under the name of its file', () => {
  const files = readdirSync(new URL('commands', import.meta.url))
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => name.replace('.ts', ''));
  expect(Object.keys(requestCommands).sort()).toEqual(files.sort());
  for (const [name, { body }] of Object.entries(requestCommands)) expect(body.shape.type.value).toBe(name);
});

describe.each(rows)('%s', (type, row) => {
  it('is for those of its row, in their own office, and for nobody else', () => {
    const { request, body, at } = prepared(row);
    for (const [role, id] of askers)
      expect([role, ask(request, body, id, at).code === 'not-allowed']).toEqual([role, !may(row, role)]);
    expect(ask(request, body, systemActor.id, at).code === 'not-allowed').toBe(!row.server);
    const channel = channelActorOf('email').id;
    expect(ask(request, body, channel, at).code === 'not-allowed').toBe(row.channel !== true);
    expect(ask(request, body, 'per-maarif-head-1', at).code).toBe('not-allowed');
  });

  it('is possible in the states of its row, and changes nothing in any other', () => {
    const { request, body, at } = prepared(row);
    for (const state of requestState.options) {
      const isOne = row.states === 'always' || row.states.includes(state);
      expect([state, isAllowed(state, type)]).toEqual([state, isOne]);
      const { events, code } = ask({ ...request, state }, body, askerOf(row), at);
      if (isOne) expect([state, code]).not.toEqual([state, 'wrong-state']);
      else expect([state, events]).toEqual([state, []]);
    }
  });

  it('makes its events, in their shape, each once', () => {
    const { request, body, at } = prepared(row);
    const { events, after, code } = ask(request, body, askerOf(row), at);
    expect(code).toBeNull();
    expect(events.map((event) => event.body.type)).toEqual(row.makes);
    for (const event of events) expect(eventBody.parse(event.body)).toEqual(event.body);
    const own = events.filter(({ requestId }) => requestId === request._id);
    expect(own.reduce((folded, event) => apply(folded, event), after)).toBe(after);
  });

  it('enters a register exactly when it says so', () => {
    const { request, body, at } = prepared(row);
    const { after } = ask(request, body, askerOf(row), at);
    /** What is written into the books: what follows for a request shows in them by itself. */
    const entered = (one: RequestDocument) =>
      entriesOf(one).map(({ _id, handOvers, annotations }) => ({ _id, handOvers, annotations }));
    const isEntered = JSON.stringify(entered(after)) !== JSON.stringify(entered(request));
    expect(entersRegister(type)).toBe(isEntered);
    // What may leave as a letter takes a number: its row has it leave as one, or the number would be nowhere.
    if (isLetterCommand(body)) expect(isEntered).toBe(true);
  });

  it('shows desks no number of a citizen in anything that somebody wrote', () => {
    const { request, body, at } = prepared(row);
    const parse = (candidate: unknown) => commandBody.safeParse(candidate).data ?? null;
    const sown = seeded<CommandBody>(body, parse, row.kept).value;
    const { events } = ask(request, sown, askerOf(row), at);
    const phone = '06 12 34 56 78';
    const told = JSON.stringify([sown, ...events.map((event) => event.body)]).replaceAll(secret, phone);
    // Whom it brings in is bared whole.
    const said: unknown = JSON.parse(told, (key, value: unknown) => (key === 'complainant' ? null : value));
    const masked = maskWords(said, [{ phone: '+212612345678', paper: null, email: null }]);
    expect(JSON.stringify(masked)).not.toContain(phone);
  });

  it('leaves a clock that stands exactly while it waits', () => {
    const { request, body, at } = prepared(row);
    const { after } = ask(request, body, askerOf(row), at);
    expect(clockOf(after).stoppedSince !== null).toBe(after.state === 'waiting');
    expect(clockOf(after).stoppedSince).toBe(after.waitingSince);
  });

  it('asked again says what its row says', () => {
    const { request, body, at } = prepared(row);
    const { after } = ask(request, body, askerOf(row), at);
    const { events, code } = ask(after, body, askerOf(row), at);
    expect(code ?? (events.length === 0 ? 'already' : 'again')).toBe(row.again);
  });

  it('keeps no word of whoever asked once it is anonymous, and loses none before', () => {
    const { request, body, at } = prepared(row);
    const parse = (candidate: unknown) => commandBody.safeParse(candidate).data ?? null;
    const sown = seeded<CommandBody>(body, parse, row.kept);
    const asked = ask(request, sown.value, askerOf(row), at);
    expect(asked.code).toBeNull();
    if (sown.places.some((place) => !place.includes('.'))) expect(writtenIn(asked.command)).toContain(secret);
    const touched = [...asked.events.reduce((folded, event) => apply(folded, event), asked.after).events];
    if (sown.places.length > 0) expect(JSON.stringify(touched)).toContain(secret);
    expect(JSON.stringify(anonymise({ ...asked.after, events: touched }))).not.toContain(secret);
    for (const event of asked.events) {
      const rule = eventRuleOf(event.body.type);
      expect(['', erased]).toContain(rule.written(rule.erase(event.body)));
    }
  });
});

describe('register', () => {
  it('is for every desk in its office, for administrators and the server not', () => {
    for (const [role, by] of askers) {
      const command = aCommand(aRegistration(), { by });
      expect([role, decide(command, contextFor(command, null)).accepted]).toEqual([
        role,
        role !== 'administrator',
      ]);
    }
    const command = aCommand(aRegistration(), { by: systemActor.id });
    expect(decide(command, contextFor(command, null)).accepted).toBe(false);
  });

  it('keeps no word of whoever asked once it is anonymous, and loses none before', () => {
    const parse = (candidate: unknown) => commandBody.safeParse(candidate).data ?? null;
    const registration = aRegistration({
      attachments: [{ fileId: 'fil-00000001', name: 'scan.png', type: 'image/png', size: 1, text: 'lu' }],
      source: { system: 'chikaya', id: '12' },
    });
    const { value, places } = seeded<CommandBody>(registration, parse);
    expect(places).toEqual(
      expect.arrayContaining(['subject', 'description', 'complainant.name', 'source.id']),
    );
    const command = aCommand(value);
    const decision = decide(command, contextFor(command, null));
    const request = decision.accepted
      ? decision.events.reduce<RequestDocument | null>((folded, event) => apply(folded, event), null)
      : null;
    expect(writtenIn(command)).toBe(secret);
    expect(JSON.stringify(request)).toContain(secret);
    expect(JSON.stringify(request && anonymise(request))).not.toContain(secret);
  });
});
