import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Complainant } from '#shared/documents/citizen.ts';
import { derivedId } from '#sync-server/derived-id.ts';
import { aCommand, aComplainant, aRegistration } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const insider = 'per-anfa-agent-1';
const insidersHead = 'per-anfa-head-1';
const neighbour = 'per-maarif-agent-1';
const twinCenter = { lon: -7.6327, lat: 33.5866 };

let server: TestServer;
let stranger: Complainant;
let inAnfa: string;
let inMaarif: string;
beforeAll(async () => {
  server = await aServer();
  inAnfa = await server.desk(insider, 'profile-insider');
  inMaarif = await server.desk(neighbour, 'profile-neighbour');
  stranger = aComplainant({ name: 'Khadija Bennis', phone: '+212655443322' });
  const known = registering(stranger, { by: neighbour });
  await server.send(neighbour, [known]);
  expect(await server.verdict(neighbour, known)).toMatchObject({ accepted: true });
});
afterAll(() => server.close());

/** A registration of somebody, in Maârif by its agent or in Anfa by the insider; `to`: what it is about lies in Maârif. */
function registering(complainant: Complainant, { by = insider, isRouted = false } = {}) {
  const [office, desk] = by === insider ? ['anfa', inAnfa] : ['maarif', inMaarif];
  const place = { address: 'Twin', landmark: '', point: isRouted ? twinCenter : null, arrondissement: null };
  return aCommand(aRegistration({ complainant, place }, desk), { by, office, desk });
}
const fileIn = (office: string, citizenId = stranger.citizenId) =>
  server.store.getDocument(`citizens-${office}`, citizenId);
const ask = async (what: string) =>
  server.app.inject({
    url: `/privacy/citizens/${stranger.citizenId}/${what}`,
    headers: await server.signIn(insidersHead),
  });

describe('somebody of another office’s citizens', () => {
  it.each([
    ['that is routed there', true],
    ['that stays', false],
  ])('is not replaced by a request %s, nor can they be read of', async (_which, isRouted) => {
    const forged = registering(
      { ...stranger, name: 'Moi Même', phone: '+212600000001', email: 'moi@exemple.ma' },
      { isRouted },
    );
    await server.send(insider, [forged]);
    expect(await server.verdict(insider, forged)).toMatchObject({ refusal: { code: 'unknown-citizen' } });
    expect(await fileIn('maarif')).toMatchObject({ name: 'Khadija Bennis', phone: '+212655443322' });
    expect(await fileIn('anfa')).toBeNull();
    for (const what of ['reads', 'export']) expect((await ask(what)).statusCode).toBe(403);
  });

  it('is not joined to a request of one’s own either', async () => {
    const own = registering(aComplainant());
    const joins = aCommand(
      { type: 'add-complainant', complainant: stranger, note: '' },
      { requestId: own.requestId, desk: inAnfa },
    );
    await server.send(insider, [own, joins]);
    expect(await server.verdict(insider, joins)).toMatchObject({ refusal: { code: 'unknown-citizen' } });
    expect(await fileIn('anfa')).toBeNull();
  });

  it('is nobody’s to begin under the id an import gives', async () => {
    const squat = registering(aComplainant({ citizenId: derivedId('cit', 'csv', 'Khadija Bennis', 'BE1') }));
    await server.send(insider, [squat]);
    expect(await server.verdict(insider, squat)).toMatchObject({ refusal: { code: 'unknown-citizen' } });
  });
});

describe('one’s own citizen', () => {
  it('is brought up to date in both offices by a request that goes to the other', async () => {
    const own = aComplainant();
    const first = registering(own, { isRouted: true });
    await server.send(insider, [first]);
    expect(await fileIn('maarif', own.citizenId)).toMatchObject({ phone: own.phone });
    const later = registering({ ...own, phone: '+212600112233' }, { isRouted: true });
    await server.send(insider, [later]);
    expect(await server.verdict(insider, later)).toMatchObject({ accepted: true });
    for (const office of ['anfa', 'maarif'])
      expect(await fileIn(office, own.citizenId)).toMatchObject({ phone: '+212600112233' });
  });

  it('of an import into another office keeps their name there, and is told of the request', async () => {
    const brought = registering(
      { ...stranger, name: 'K. Bennis', phone: '+212600000009' },
      { isRouted: true },
    );
    await server.app.inject({
      method: 'POST',
      url: '/import/commands',
      headers: { authorization: `Basic ${Buffer.from('admin:secret').toString('base64')}` },
      payload: { commands: [brought] },
    });
    const file = await fileIn('maarif');
    expect(file).toMatchObject({ name: 'Khadija Bennis', phone: '+212655443322' });
    expect(JSON.stringify(file?.['requests'])).toContain(brought.requestId);
  });
});
