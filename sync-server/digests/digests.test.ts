import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandBody } from '#shared/workflow/command.ts';
import { mayDecideEscalation } from '#shared/domain/access/may-decide.ts';
import { type Mailer, smtpMailer } from '#sync-server/mail/mailer.ts';
import { SentJournal } from '#sync-server/mail/sent-journal.ts';
import { rememberEmail } from '#sync-server/session/directory/contacts.ts';
import { openEmbeddedStore, type EmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { openWatchedCity, type WatchedCity } from '#test/people/watched-city.ts';
import { readDigest } from './digests.ts';

const friday = '2026-11-27T15:00:00.000Z';
const monday = '2026-11-30T07:30:00.000Z';
const holder = 'per-supervisor-2';
const other = 'per-supervisor-1';
const head = 'per-anfa-head-1';

/** A real mail server on a free port, which keeps what it gets. */
const received: ParsedMail[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, done) => {
    simpleParser(stream)
      .then((mail) => received.push(mail))
      .then(
        () => done(),
        (error: Error) => done(error),
      );
  },
});
const aJournal = () => SentJournal.open(join(mkdtempSync(join(tmpdir(), 'maktab-digests-')), 'sent'));
let mailer: Mailer;
beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
  const { port } = smtp.server.address() as AddressInfo;
  mailer = smtpMailer({ url: `smtp://127.0.0.1:${String(port)}`, from: 'maktab@ville.example' }, aJournal());
});
afterAll(() => new Promise<void>((resolve) => smtp.close(() => resolve())));

describe('the digest', () => {
  const clock = { now: fixedNow };
  let dir: string;
  let store: EmbeddedStore;
  let city: WatchedCity;
  beforeEach(async () => {
    received.length = 0;
    clock.now = fixedNow;
    dir = mkdtempSync(join(tmpdir(), 'maktab-digest-'));
    store = openEmbeddedStore({ file: join(dir, 'store.sqlite') });
    city = await openWatchedCity(store, clock, { mailer });
    await rememberEmail(store, holder, 'hicham.fassi@ville.example');
  });
  afterEach(async () => {
    await city.watch.stop();
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const at = async (now: string) => {
    clock.now = now;
    await city.watch.catchUp();
  };
  const register = async (count: number) => {
    const commands = Array.from({ length: count }, () => aCommand(aRegistration()));
    await city.send(commands);
    return commands.map(({ requestId }) => requestId);
  };

  it('counts what the inbox lists: new, climbed, reminded, the oldest first; the next day what is new since', async () => {
    const ids = await register(3);
    await at('2026-11-25T13:00:00.000Z');
    expect(await readDigest(store, head)).toMatchObject({ day: '2026-11-25', reminded: 3, undecided: 0 });
    await at(friday);
    const first = await readDigest(store, holder);
    const person = city.reference.person(holder);
    const inbox = (await Promise.all(ids.map((id) => city.requestOf(id)))).filter(
      (request) =>
        request.escalation?.state === 'proposed' &&
        person !== null &&
        mayDecideEscalation(person, request, city.reference.data.ladders),
    );
    expect(first).toMatchObject({ day: '2026-11-27', undecided: inbox.length, fresh: 3, climbed: 0 });
    expect(first?.undecided).toBe(3);
    expect(first?.groups.reduce((sum, { undecided }) => sum + undecided, 0)).toBe(3);
    expect(first?.oldest.map(({ requestId }) => requestId).sort()).toEqual([...ids].sort());
    await at(monday);
    expect(await readDigest(store, holder)).toMatchObject({ day: '2026-11-30', undecided: 3, fresh: 0 });
    await at('2026-11-30T15:00:00.000Z');
    await at('2026-12-01T07:30:00.000Z');
    expect(await readDigest(store, holder)).toMatchObject({
      day: '2026-12-01',
      since: monday,
      undecided: 3,
      fresh: 0,
      climbed: 3,
    });
  });

  it('is made once a working day, also by a server that starts again', async () => {
    await register(1);
    await at(friday);
    await at(monday);
    await at(monday);
    await city.watch.stop();
    city = await openWatchedCity(store, clock, { mailer });
    await at('2026-11-30T10:00:00.000Z');
    const { rows } = await store.readChanges('digests', { since: '0' });
    const revision = rows.find(({ id }) => id === holder)?.revs[0];
    // Made, then marked as sent: once each on Friday, when it became due, and on Monday.
    expect(revision).toMatch(/^4-/);
    expect(received).toHaveLength(2);
    clock.now = '2026-11-30T14:00:00.000Z';
    expect(await city.watch.nextWake()).toBe('2026-11-30T15:00:00.000Z');
  });

  it('goes by e-mail in its reader’s language, without anything of citizens, to who has an address', async () => {
    await register(2);
    await at(friday);
    const [mail] = received;
    expect(received).toHaveLength(1);
    expect(mail?.subject).toContain('تصعيدات تنتظر القرار: 2');
    expect(mail?.text).toContain('AA-26-');
    expect(mail?.text).not.toContain('Alami');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await readDigest(store, holder)).toMatchObject({ mailed: 'sent' });
    expect(await readDigest(store, other)).toMatchObject({ undecided: 2, mailed: 'no' });
  });

  it('is there when the mail server is not', async () => {
    await city.watch.stop();
    const problems: unknown[] = [];
    const broken = smtpMailer({ url: 'smtp://127.0.0.1:1', from: 'maktab@ville.example' }, aJournal());
    city = await openWatchedCity(store, clock, { mailer: broken, warn: (error) => problems.push(error) });
    await register(1);
    await at(friday);
    expect(await readDigest(store, holder)).toMatchObject({ undecided: 1, mailed: 'failed' });
    expect(problems).toHaveLength(1);
  });

  it('tells of reminders whoever stands in for a holder who is away', async () => {
    const { holders } = city.reference.data.ladders;
    await city.change('ladders', {
      holders: holders.map((one) => (one.person === head ? { ...one, substitute: 'per-supervisor-1' } : one)),
    });
    await city.change('delegations', {
      delegations: [
        {
          id: 'del-00000001',
          from: head,
          to: 'per-anfa-agent-1',
          office: null,
          startsOn: '2026-11-24',
          endsOn: '2026-11-30',
          reason: 'Congé',
          by: head,
          endedAt: null,
        },
      ],
    });
    await register(1);
    await at('2026-11-25T13:00:00.000Z');
    await at('2026-11-26T07:30:00.000Z');
    expect(await readDigest(store, head)).toBeNull();
    expect(await readDigest(store, 'per-supervisor-1')).toMatchObject({ reminded: 1 });
    const [id] = await register(1);
    const proposal: CommandBody = {
      type: 'propose-escalation',
      step: 'niveau-1',
      because: null,
      reason: 'Bloqué.',
    };
    await city.send([aCommand(proposal, { requestId: id ?? '', doneAt: clock.now })]);
    const asked = await city.requestOf(id ?? '');
    const approve: CommandBody = {
      type: 'decide-escalation',
      escalation: asked.escalation?.id ?? '',
      decision: 'approve',
      reason: '',
    };
    await city.send([aCommand(approve, { requestId: id ?? '', by: holder, doneAt: clock.now })]);
    expect((await city.requestOf(id ?? '')).escalatedTo).toMatchObject({ holder: 'per-supervisor-1' });
  });
});
