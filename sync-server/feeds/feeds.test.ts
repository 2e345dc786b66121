import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { feedList } from '#shared/contracts/feeds-api.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';
import { fetchFeed, type FeedLimits, feedLimits } from './fetch-feed.ts';
import type { KeptFeed } from './kept-feeds.ts';
import { isPublicAddress } from './public-address.ts';
import { readFeed } from './read-feed.ts';

let house: Server;
let answer: RequestListener;
let at: string;
beforeAll(async () => {
  house = createServer((request, response) => answer(request, response));
  await new Promise<void>((done) => house.listen(0, '127.0.0.1', done));
  at = `http://127.0.0.1:${String((house.address() as AddressInfo).port)}/feries.ics`;
});
afterAll(() => {
  house.closeAllConnections();
  house.close();
});
const nothing = { etag: null, lastModified: null };
/** This machine alone is opened; all else is as in the product. */
const here: FeedLimits = {
  ...feedLimits,
  protocols: ['http:'],
  mayCall: (address) => address === '127.0.0.1' || isPublicAddress(address),
};
const file = (...days: readonly string[]) =>
  [
    'BEGIN:VCALENDAR',
    ...days.flatMap((day) => [
      'BEGIN:VEVENT',
      `DTSTART;VALUE=DATE:${day}`,
      `SUMMARY:Fête ${day}`,
      'END:VEVENT',
    ]),
    'BEGIN:VEVENT',
    'SUMMARY:Réunion',
    'DTSTART:20270310T090000Z',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const trouble = async (url: string, limits?: FeedLimits) => {
  const read = await fetchFeed(url, nothing, limits);
  return read.is === 'trouble' ? read.trouble : read.is;
};

describe('fetching a feed', () => {
  it.each(['http://example.org/a.ics', 'file:///etc/passwd', 'https://name:secret@example.org/', 'nothing'])(
    'does not take the address %s',
    async (url) => {
      expect(await trouble(url)).toBe('bad-address');
    },
  );
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.1.1',
    '169.254.169.254',
    '[::1]',
    '[fd00::1]',
    '[::ffff:10.0.0.1]',
    '[::ffff:7f00:1]',
    '[::]',
    '[fe80::1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::]',
    '0.0.0.0',
    '0',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.0.0.1.',
    '①②⑦.⓪.⓪.①',
    '100.64.0.1',
    '192.168.1.255',
    '255.255.255.255',
    'localhost',
    'LOCALHOST',
  ])('does not call %s', async (host) => {
    expect(await trouble(`https://${host}/feries.ics`)).toBe('private-address');
  });
  it('nor where a public house sends it on to', async () => {
    answer = (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/secret' }).end();
    expect(await trouble(at, here)).toBe('private-address');
    answer = (_, response) => response.writeHead(302, { location: at }).end();
    expect(await trouble(at, here)).toBe('refused');
  });
  it('no longer and no larger than it may', async () => {
    answer = (_, response) => response.writeHead(200).write('BEGIN');
    expect(await trouble(at, { ...here, timeoutMs: 100 })).toBe('too-slow');
    answer = (_, response) => response.writeHead(200).end('x'.repeat(5000));
    expect(await trouble(at, { ...here, mostBytes: 1000 })).toBe('too-large');
  });
  it('only when there is something new', async () => {
    const asked: (string | undefined)[] = [];
    answer = (request, response) => {
      asked.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"a"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"a"' }).end(file('20270101'));
    };
    const first = await fetchFeed(at, nothing, here);
    expect(first).toMatchObject({ is: 'text', stamp: { etag: '"a"' } });
    expect(await fetchFeed(at, { etag: '"a"', lastModified: null }, here)).toEqual({ is: 'same' });
    expect(asked).toEqual([undefined, '"a"']);
  });
});

it('a feed says what it names, what it no longer names, and what was left out; a failure loses nothing', async () => {
  const now = '2026-11-24T09:00:00.000Z';
  const feed: KeptFeed = {
    code: 'etat',
    name: 'État',
    url: at,
    ...nothing,
    triedAt: null,
    readAt: null,
    trouble: null,
    days: [],
    gone: [],
    leftOut: [],
  };
  answer = (_, response) => response.end(file('20270312', '20270313'));
  const first = await readFeed(feed, now, here);
  expect(first.days.map(({ day }) => day)).toEqual(['2027-03-12', '2027-03-13']);
  expect(first.leftOut).toEqual([{ title: 'Réunion', code: 'not-a-whole-day' }]);
  answer = (_, response) => response.end(file('20270313'));
  const second = await readFeed(first, now, here);
  expect(second.gone.map(({ day }) => day)).toEqual(['2027-03-12']);
  answer = (_, response) => response.end('<html>Accès refusé</html>');
  expect(await readFeed(second, now, here)).toEqual({ ...second, trouble: 'not-icalendar' });
});

describe('feeds of the city', () => {
  let server: TestServer;
  afterEach(() => server.close());
  it('are the administrator’s, refuse what is not public, and never change the calendar', async () => {
    server = await aServer();
    const feeds = [{ code: 'etat', name: 'État', url: 'https://127.0.0.1/feries.ics' }];
    const call = (method: 'GET' | 'PUT' | 'POST', url: string, payload?: object, headers = adminHeader) =>
      server.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    expect(
      (await call('PUT', '/admin/feeds', { feeds }, await server.signIn('per-anfa-agent-1'))).statusCode,
    ).toBe(403);
    expect(
      (await call('PUT', '/admin/feeds', { feeds: [{ ...feeds[0], url: 'http://example.org/' }] }))
        .statusCode,
    ).toBe(400);
    const put = feedList.parse((await call('PUT', '/admin/feeds', { feeds })).json());
    expect(put.feeds).toMatchObject([{ code: 'etat', triedAt: null, added: [] }]);
    const before = await server.store.getDocument('reference', 'calendar');
    const read = feedList.parse((await call('POST', '/admin/feeds/etat/read')).json());
    expect(read.feeds).toMatchObject([{ trouble: 'private-address', readAt: null }]);
    expect(await server.store.getDocument('reference', 'calendar')).toEqual(before);
    expect((await call('POST', '/admin/feeds/other/read')).statusCode).toBe(404);
  });
});
