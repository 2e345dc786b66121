import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReference } from '#shared/domain/register/reference.ts';
import type { Command } from '#shared/workflow/command.ts';
import { aCommand, anId, aRegistration, fixedNow } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { giveUpOld } from './set-aside.ts';
import { UnitOfWork } from './unit-of-work.ts';

const agent = 'per-anfa-agent-1';
const neighbour = 'per-anfa-agent-2';
const stranger = 'per-maarif-agent-1';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

interface Desk {
  code: string;
  profile: string;
}
const aDesk = async (person = agent): Promise<Desk> => {
  const profile = anId('dsk-mending');
  return { code: await server.desk(person, profile), profile };
};

interface Sent {
  by?: string;
  office?: string;
  category?: string | null;
  /** The desk that sends, when it is not the number's. */
  from?: Desk;
}
/** A registration of a form under a number of a desk. */
const numbered = (desk: Desk, requestId: string, number: number, sent: Sent = {}): Command => {
  const { by = agent, office = 'anfa', category = null, from = desk } = sent;
  const reference = makeReference(desk.code, 2026, number);
  const arrival = { desk: desk.code, year: 2026, number, arrivedOn: '2026-11-24' };
  return aCommand(aRegistration({ reference, arrival, category }), {
    requestId,
    desk: from.code,
    by,
    office,
  });
};
const said = async (command: Command, from: Desk): Promise<string> => {
  await server.send(command.by, [command], from.profile);
  const verdict = (await server.verdict(command.by, command)) as {
    accepted: boolean;
    refusal?: { code: string };
  };
  return verdict.accepted ? 'accepted' : (verdict.refusal?.code ?? '?');
};
const giveUp = async (desk: Desk, requestId: string, number: number, by = agent) => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/desks/given-up',
    headers: await server.signIn(by),
    payload: {
      deskId: desk.profile,
      numbers: [{ requestId, reference: makeReference(desk.code, 2026, number) }],
    },
  });
  expect(answer.statusCode).toBe(204);
};
/** What the register of a desk says: number → annulled or the request that has it. */
const lines = async ({ code }: Desk) =>
  new Map(
    (await server.store.readById('registers-anfa', null, 10_000))
      .filter((line) => line['desk'] === code)
      .map((line) => [Number(line['number']), String(line['annulled'] ?? line['requestId'])]),
  );
const wrong = { category: 'nothing' };

describe('the number of a refused registration', () => {
  it('is its form’s when it is mended, the one on the paper in the citizen’s hand', async () => {
    const desk = await aDesk();
    const form = anId('req');
    expect(await said(numbered(desk, form, 1, wrong), desk)).toBe('unknown-category');
    expect(await lines(desk)).toEqual(new Map());
    expect(await said(numbered(desk, form, 1, wrong), desk), 'wrong again').toBe('unknown-category');
    expect(await said(numbered(desk, form, 1), desk)).toBe('accepted');
    expect(await lines(desk)).toEqual(new Map([[1, form]]));
    await giveUp(desk, form, 1);
    expect(await lines(desk), 'it stands').toEqual(new Map([[1, form]]));
  });

  it('is nobody else’s: not another form’s, another desk’s, nor another’s to give up', async () => {
    const [desk, other] = [await aDesk(), await aDesk(stranger)];
    const form = anId('req');
    await said(numbered(desk, form, 1, wrong), desk);
    expect(await said(numbered(desk, anId('req'), 1), desk)).toBe('reference-taken');
    const insider = { by: stranger, office: 'maarif' };
    expect(await said(numbered(desk, form, 1, insider), other)).toBe('foreign-desk');
    expect(await said(numbered(desk, form, 1, { ...insider, from: other }), other)).toBe('reference-invalid');
    await giveUp({ ...desk, profile: other.profile }, form, 1, stranger);
    await giveUp({ ...desk, profile: anId('dsk-made-up') }, form, 1, stranger);
    await giveUp(desk, anId('req'), 1);
    expect(await lines(desk)).toEqual(new Map());
    const colleague = numbered(desk, form, 1, { by: neighbour });
    expect(await said(colleague, desk), 'whoever sits at that desk').toBe('accepted');
    expect(await said(numbered(desk, anId('req'), 1), desk)).toBe('reference-taken');
    expect(await lines(desk)).toEqual(new Map([[1, form]]));
  });

  it('is annulled when the form is given up, or becomes a request under another; then nobody may take it', async () => {
    const desk = await aDesk();
    const [one, two] = [anId('req'), anId('req')];
    await said(numbered(desk, one, 1, wrong), desk);
    await said(numbered(desk, two, 2, wrong), desk);
    await giveUp(desk, one, 1);
    expect(await lines(desk)).toEqual(new Map([[1, 'unknown-category']]));
    expect(await said(numbered(desk, one, 1), desk)).toBe('reference-taken');
    expect(await said(numbered(desk, two, 3), desk)).toBe('accepted');
    expect(await lines(desk)).toEqual(
      new Map([
        [1, 'unknown-category'],
        [2, 'unknown-category'],
        [3, two],
      ]),
    );
  });

  it('is annulled when nobody has mended the form for months', async () => {
    const desk = await aDesk();
    const form = anId('req');
    await said(numbered(desk, form, 1, wrong), desk);
    const night = async (limit: string) => {
      const work = new UnitOfWork(server.store);
      await giveUpOld(work, limit, fixedNow);
      await work.commit();
    };
    await night(fixedNow);
    expect(await lines(desk)).toEqual(new Map());
    await night('2027-11-24T00:00:00.000Z');
    expect(await lines(desk)).toEqual(new Map([[1, 'unknown-category']]));
  });
});

const step = fc.record({
  what: fc.constantFrom('new', 'refused', 'refused', 'mend', 'mend', 'wrong again', 'twice', 'give up'),
  pick: fc.nat(20),
});

it('each number is one request’s, annulled or set aside for its form, whatever is refused, mended, tried twice and given up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20 }), async (steps) => {
      const desk = await aDesk();
      const forms: { id: string; number: number; state: 'aside' | 'stands' | 'annulled' }[] = [];
      for (const { what, pick } of steps) {
        const form = forms[pick % Math.max(1, forms.length)];
        if (what === 'new' || what === 'refused') {
          const id = anId('req');
          const number = forms.length + 1;
          await said(numbered(desk, id, number, what === 'refused' ? wrong : {}), desk);
          forms.push({ id, number, state: what === 'refused' ? 'aside' : 'stands' });
        } else if (form && what === 'twice')
          expect(await said(numbered(desk, anId('req'), form.number), desk)).toBe('reference-taken');
        else if (form && what === 'give up') {
          await giveUp(desk, form.id, form.number);
          if (form.state === 'aside') form.state = 'annulled';
        } else if (form) {
          const code = await said(numbered(desk, form.id, form.number, what === 'mend' ? {} : wrong), desk);
          if (what === 'mend' && form.state === 'aside') form.state = 'stands';
          if (what === 'mend') expect(code).toBe(form.state === 'stands' ? 'accepted' : 'reference-taken');
        }
      }
      const expected = forms.flatMap(({ id, number, state }): [number, string][] =>
        state === 'aside' ? [] : [[number, state === 'stands' ? id : 'unknown-category']],
      );
      expect(await lines(desk)).toEqual(new Map(expected));
    }),
    { numRuns: 20 },
  );
}, 120_000);
