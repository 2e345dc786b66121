import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { aCommand, aComplainant, aRegistration, fixedNow } from '#test/people/commands.ts';
import { aMailServer, type MailServer } from '#test/people/mail-server.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
let mail: MailServer;
let server: TestServer;
let now: string;
beforeEach(async () => {
  now = fixedNow;
  mail = await aMailServer();
  server = await aServer({
    mail: { url: mail.url, from: 'Commune de Casablanca <ne-pas-repondre@casablanca.example>' },
    clock: () => now,
    longestSleepMs: 20,
  });
});
afterEach(async () => {
  await server.close();
  await mail.close();
});

/** A request that came by e-mail and waits for its citizen until Monday 7 December. */
const waiting = async (): Promise<string> => {
  const desk = await server.desk(agent, 'profile-reminder');
  const complainant = aComplainant({ email: 'hind@example.org', language: 'ar' });
  const command = aCommand(aRegistration({ channel: 'email', complainant }, desk), { desk });
  const { requestId } = command;
  const wait = aCommand(
    { type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'Photo ?', until: '2026-12-07' },
    { requestId, desk },
  );
  await server.send(agent, [command]);
  await server.send(agent, [wait]);
  return requestId;
};
const seen = (id: string, is: (request: RequestDocument) => void): Promise<RequestDocument> =>
  vi.waitFor(
    async () => {
      const { _rev, ...plain } = (await server.store.getDocument('requests-anfa', id)) ?? {};
      const request = requestDocument.parse(plain);
      is(request);
      return request;
    },
    { timeout: 10_000, interval: 20 },
  );
const reminders = () =>
  mail.taken.filter(({ mail: { subject } }) => subject?.includes('في انتظار جوابكم') === true);

it('on its day the citizen is written to, once, in their language; on the next one closing is proposed', async () => {
  const id = await waiting();
  await seen(id, ({ acknowledgement }) => expect(acknowledgement?.delivery).toBe('sent'));
  expect(reminders()).toHaveLength(0);
  now = '2026-12-07T07:40:00.000Z';
  const request = await seen(id, ({ reminder }) => expect(reminder?.delivery).toBe('sent'));
  expect(request).toMatchObject({ state: 'waiting', waitingUntil: '2026-12-21' });
  const [sent] = reminders();
  expect(sent?.to).toEqual(['hind@example.org']);
  expect(sent?.mail.text).toContain('المرجو الجواب في أجل أقصاه 21 دجنبر 2026');
  now = '2026-12-21T07:40:00.000Z';
  const back = await seen(id, ({ state }) => expect(state).toBe('in-progress'));
  expect(back.closingProposed).not.toBeNull();
  expect(reminders()).toHaveLength(1);
});

it('that the mail server refuses brings the request back the same day, with the text to give', async () => {
  const id = await waiting();
  await seen(id, ({ acknowledgement }) => expect(acknowledgement?.delivery).toBe('sent'));
  mail.answers.push({ to: 'RCPT', code: 550, text: '5.1.1 unknown' });
  now = '2026-12-07T07:40:00.000Z';
  const back = await seen(id, ({ state }) => expect(state).toBe('in-progress'));
  expect(back).toMatchObject({ reminder: { delivery: 'failed' }, closingProposed: null });
  expect(back.events.at(-1)?.body).toMatchObject({
    type: 'resumed',
    toRemind: { body: expect.stringContaining('تحية طيبة') as string },
  });
});
