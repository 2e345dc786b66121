import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditableKind, ReferencePreview, ReferenceState } from '#shared/contracts/reference-api.ts';
import type { Calendar } from '#shared/documents/calendar.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const administrator = 'per-administrator-1';
const agent = 'per-anfa-agent-1';
let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  await server.desk(agent, 'profile-anfa-1');
  await server.send(agent, [aCommand(aRegistration())]);
});
afterAll(() => server.close());

const ask = async (
  method: 'GET' | 'PUT' | 'POST',
  path: string,
  payload?: Record<string, unknown>,
  by = administrator,
) =>
  server.app.inject({
    method,
    url: `/admin/reference/${path}`,
    headers: await server.signIn(by),
    ...(payload ? { payload } : {}),
  });
const present = async (kind: EditableKind) => (await ask('GET', kind)).json<ReferenceState>();
/** The shipped calendar with one more holiday. */
const withHoliday = (day: string): Calendar => {
  const { calendar } = buildReferenceData();
  const holiday = {
    id: `extra-${day}`,
    kind: 'fixed' as const,
    name: { fr: 'Extra', ar: 'زائد' },
    day,
    provisional: false,
  };
  return { ...calendar, holidays: [...calendar.holidays, holiday] };
};

describe('the city’s reference data', () => {
  it('changes in versions: who, when, why; each can be read again and put back', async () => {
    const first = await present('calendar');
    const document = withHoliday('2026-11-25');
    const written = await ask('PUT', 'calendar', { document, base: first.version, comment: 'Pont' });
    expect(written.json()).toMatchObject({ version: first.version + 1 });
    expect(await present('calendar')).toEqual({ version: first.version + 1, document });
    const versions = (await ask('GET', 'calendar/versions')).json<{ versions: unknown[] }>().versions;
    expect(versions[0]).toEqual({
      version: first.version + 1,
      at: fixedNow,
      by: administrator,
      comment: 'Pont',
    });
    const old = (await ask('GET', `calendar/versions/${String(first.version)}`)).json<ReferenceState>();
    expect(old.document).toEqual(first.document);
    const back = await ask('PUT', 'calendar', {
      document: old.document,
      base: first.version + 1,
      comment: '',
    });
    expect(back.json()).toEqual({ version: first.version + 2, document: first.document });
  });

  it('is never overwritten unseen: the second of two writers hears of the first', async () => {
    const { version, document } = await present('retention');
    const write = { document: { ...document, archiveAfterMonths: 30 }, base: version, comment: '' };
    const answers = await Promise.all([ask('PUT', 'retention', write), ask('PUT', 'retention', write)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });

  it('names nothing that the city does not have, and says where', async () => {
    const { version, document } = await present('catalogue');
    if (document.kind !== 'catalogue') throw new Error('no catalogue');
    const [first, ...others] = document.categories;
    const wrong = { ...document, categories: [{ ...first, unit: 'voirie' }, ...others.slice(1)] };
    const answer = await ask('PUT', 'catalogue', { document: wrong, base: version, comment: '' });
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ problems: unknown[] }>().problems).toEqual([
      { code: 'code-removed', path: 'categories', value: others[0]?.code },
      { code: 'unknown-unit', path: 'categories.0.unit', value: 'voirie' },
    ]);
    expect((await present('catalogue')).version).toBe(version);
  });

  it('shows what a change would move before it is made', async () => {
    const answer = await ask('POST', 'calendar/preview', { document: withHoliday('2026-11-25') });
    const preview = answer.json<ReferencePreview>();
    expect(preview).toMatchObject({ problems: [], openRequests: 1, due: { moved: 1, sooner: 0 } });
    expect(preview.due.examples[0]).toMatchObject({
      before: '2026-11-26T09:00:00.000Z',
      after: '2026-11-27T09:00:00.000Z',
    });
  });

  it('gives a changed rule a new version and leaves the others theirs', async () => {
    const { version, document } = await present('rules');
    if (document.kind !== 'rules') throw new Error('no rules');
    const [first, ...others] = document.rules;
    const changed = { ...document, rules: [{ ...first, active: false }, ...others] };
    const state = (
      await ask('PUT', 'rules', { document: changed, base: version, comment: '' })
    ).json<ReferenceState>();
    expect(state.document.kind === 'rules' && state.document.rules.map((rule) => rule.version)).toEqual([
      2,
      ...others.map(() => 1),
    ]);
  });

  it('is administrators’ to change and to see the history of', async () => {
    for (const by of [agent, 'per-supervisor-1', 'per-anfa-head-1'])
      for (const [method, path, payload] of [
        ['GET', 'calendar', undefined],
        ['GET', 'calendar/versions', undefined],
        ['GET', 'calendar/versions/1', undefined],
        ['POST', 'calendar/preview', { document: withHoliday('2026-11-25') }],
        ['PUT', 'calendar', { document: withHoliday('2026-11-25'), base: 1, comment: '' }],
      ] as const)
        expect((await ask(method, path, payload, by)).statusCode).toBe(403);
  });

  it('refuses what is not a calendar, and a calendar that calls itself rules', async () => {
    const { calendar } = buildReferenceData();
    const overlapping = { ...calendar, week: calendar.week.map(() => [{ from: 600, to: 500 }]) };
    const answers = [
      await ask('PUT', 'calendar', { document: overlapping, base: 1, comment: '' }),
      await ask('PUT', 'rules', { document: calendar, base: 1, comment: '' }),
      await ask('GET', 'people'),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400]);
  });
});
