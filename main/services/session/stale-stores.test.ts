import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SecretStore } from '#main/ports/secret-store.ts';
import { memorySecretStore } from '#test/people/memory-secret-store.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { sessionDesk } from '#test/people/session-desk.ts';
import { Accounts } from './accounts.ts';
import { staleDays } from './stale-stores.ts';

const [gone, here] = ['per-anfa-agent-1', 'per-anfa-agent-2'];
const day = 24 * 3_600_000;
let server: TestServer;
let url: string;
/** How far the server's clock is ahead, and the PC's; ms. */
let [serverLater, pcLater] = [0, 0];
let secrets: SecretStore;
beforeAll(async () => {
  server = await aServer({ clock: () => new Date(Date.now() + serverLater).toISOString() });
  url = await server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());
beforeEach(() => {
  [serverLater, pcLater] = [0, 0];
  secrets = memorySecretStore();
});
const aDesk = (forgetStore?: (id: string) => Promise<void>) =>
  sessionDesk({ server, secrets, url, later: () => pcLater, ...(forgetStore ? { forgetStore } : {}) });
const find = (person: string) => new Accounts(secrets, 'p1').find(person);

describe('a store whose owner does not come back', () => {
  it('loses its key after half a year by the server’s clock, when anybody next is in contact; others keep theirs', async () => {
    const first = await aDesk().open(gone);
    await aDesk().open(here);
    const storeId = first.open?.storeId ?? '';
    [serverLater, pcLater] = [(staleDays - 1) * day, (staleDays - 1) * day];
    await aDesk().open(here);
    expect(await find(gone), 'a day too early').not.toBeNull();
    [serverLater, pcLater] = [(staleDays + 1) * day, (staleDays + 1) * day];
    const told: string[] = [];
    const desk = aDesk(async (id) => void told.push(id));
    await desk.open(here);
    expect(await find(gone)).toBeNull();
    expect(told).toEqual([storeId]);
    expect((await desk.session.status()).forgotten).toEqual([storeId]);
    expect(await find(here)).not.toBeNull();
    expect(await desk.session.unlock({ personId: gone, pin: '482913' })).toMatchObject({ kind: 'closed' });
    expect(await desk.session.openSealed({ personId: gone })).toEqual({ kind: 'nothing' });
    const back = await aDesk().signIn(gone);
    expect(back.arrived?.isNew, 'who comes back begins anew').toBe(true);
  });

  it('is not lost to a PC whose clock leaps, nor to a server that is not heard', async () => {
    await aDesk().open(gone);
    pcLater = 3000 * day;
    await aDesk().open(here);
    expect(await find(gone)).not.toBeNull();
    serverLater = 3000 * day;
    const away = sessionDesk({ server, secrets, url: 'http://127.0.0.1:9', later: () => pcLater });
    await away.session.status();
    expect(await find(gone)).not.toBeNull();
  });

  it('of before contacts were noted begins to count at the next, and one set aside goes too', async () => {
    await aDesk().open(gone);
    const accounts = new Accounts(secrets, 'p1');
    await accounts.change(gone, (one) => ({ ...one, heardAt: null }));
    const old = await find(gone);
    if (!old) throw new Error('no account');
    await accounts.setAside({ ...old, storeId: 'sto-set-aside' });
    serverLater = 3000 * day;
    await aDesk().open(here);
    expect((await find(gone))?.heardAt).toBeGreaterThan(Date.now());
    expect(await accounts.aside()).toHaveLength(1);
    serverLater += (staleDays + 1) * day;
    await aDesk().open(here);
    expect(await find(gone)).toBeNull();
    expect(await accounts.aside()).toEqual([]);
    expect((await accounts.forgotten()).sort()).toEqual(['sto-set-aside', old.storeId].sort());
  });
});
