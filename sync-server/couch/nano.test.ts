import nano from 'nano';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCouchServer, type CouchServer } from '#test/people/couch.ts';

/** nano would take `db` in the path for a database's name. */
const at = (url: string) => ({ url, parseUrl: false });
let couch: CouchServer;
let client: nano.ServerScope;
beforeAll(async () => {
  couch = await aCouchServer();
  client = nano(at(couch.url));
  await client.db.create('nano');
});
afterAll(() => couch.close());

interface Report {
  kind: string;
  rank: number;
  place?: { street: string };
}
const reports = () => client.use<Report>('nano');

describe('nano, a stranger’s client', () => {
  it('makes, lists and drops databases', async () => {
    await client.db.create('short/lived');
    expect(await client.db.list()).toContain('short/lived');
    await client.db.destroy('short/lived');
    expect(await client.db.list()).not.toContain('short/lived');
    expect(await client.db.get('nano')).toMatchObject({ db_name: 'nano' });
  });

  it('writes, reads, heads, copies and removes documents', async () => {
    const { rev } = await reports().insert({ kind: 'rats', rank: 1 }, 'one');
    expect(await reports().get('one', { revs: true })).toMatchObject({
      kind: 'rats',
      _revisions: { start: 1 },
    });
    expect((await reports().head('one'))['etag']).toBe(`"${rev}"`);
    await expect(reports().insert({ kind: 'rats', rank: 2 }, 'one')).rejects.toMatchObject({
      statusCode: 409,
    });
    await reports().destroy('one', rev);
    await expect(reports().get('one')).rejects.toMatchObject({ statusCode: 404, reason: 'deleted' });
  });

  it('lists by range, by keys, backwards and page by page', async () => {
    await client.db.create('lists');
    const lists = client.use<{ n: number }>('lists');
    await lists.bulk({
      docs: Array.from({ length: 1200 }, (_, n) => ({ _id: String(n).padStart(4, '0'), n })),
    });
    const ids = async (options: nano.DocumentListParams) =>
      (await lists.list(options)).rows.map((row) => row.id);
    expect(await ids({ startkey: '0003', endkey: '0005' })).toEqual(['0003', '0004', '0005']);
    expect(await ids({ startkey: '0003', endkey: '0005', inclusive_end: false })).toEqual(['0003', '0004']);
    expect(await ids({ descending: true, limit: 2 })).toEqual(['1199', '1198']);
    expect(await ids({ skip: 1199 })).toEqual(['1199']);
    expect(await ids({})).toHaveLength(1200);
    const page = await lists.list({ startkey: '0600', limit: 1 });
    expect(page).toMatchObject({ total_rows: 1200, offset: 600 });
    const fetched = await lists.fetch({ keys: ['0001', 'nobody'] });
    expect(fetched.rows).toMatchObject([{ doc: { n: 1 } }, { key: 'nobody', error: 'not_found' }]);
  });

  it('finds with Mango, with and without an index', async () => {
    await reports().bulk({
      docs: [
        { _id: 'f1', kind: 'rats', rank: 3, place: { street: 'Socrate' } },
        { _id: 'f2', kind: 'rats', rank: 1 },
        { _id: 'f3', kind: 'light', rank: 2 },
      ] as (Report & { _id: string })[],
    });
    const plain = await reports().find({ selector: { kind: 'rats', rank: { $gte: 2 } } });
    expect(plain.docs.map((doc) => doc._id)).toEqual(['f1']);
    expect(plain.warning).toMatch(/No matching index/);
    expect(
      await reports().createIndex({ index: { fields: ['kind', 'rank'] }, name: 'by-kind' }),
    ).toMatchObject({ result: 'created' });
    expect(
      await reports().createIndex({ index: { fields: ['kind', 'rank'] }, name: 'by-kind' }),
    ).toMatchObject({ result: 'exists' });
    const indexed = await reports().find({
      selector: { kind: 'rats' },
      sort: [{ kind: 'asc' }, { rank: 'asc' }],
      fields: ['_id', 'place.street'],
    });
    expect(indexed.docs).toEqual([{ _id: 'f2' }, { _id: 'f1', place: { street: 'Socrate' } }]);
    expect(indexed.warning).toBeUndefined();
    await expect(reports().find({ selector: { rank: { $gt: 0 } }, sort: ['rank'] })).rejects.toMatchObject({
      statusCode: 400,
    });
    await expect(
      reports().find({ selector: { $where: 'process.exit()' } as nano.MangoSelector }),
    ).rejects.toMatchObject({ statusCode: 400, error: 'invalid_operator' });
  });

  it('reads changes: all, from a sequence, with documents, and as they come', async () => {
    const all = await reports().changes({ include_docs: true });
    expect(all.results.length).toBeGreaterThan(0);
    const { last_seq: since } = all;
    expect((await reports().changes({ since })).results).toEqual([]);
    const waiting = reports().changes({ since, feed: 'longpoll', timeout: 5000 });
    await reports().insert({ kind: 'late', rank: 9 }, 'late');
    expect((await waiting).results).toMatchObject([{ id: 'late' }]);
  });

  it('signs in with a cookie as the administrator, and not with a wrong password', async () => {
    const anonymous = nano(at(couch.bare));
    expect(await anonymous.session()).toMatchObject({ userCtx: { name: null } });
    await expect(anonymous.auth('admin', 'wrong')).rejects.toMatchObject({ statusCode: 401 });
    await expect(anonymous.db.list()).rejects.toMatchObject({ statusCode: 401 });
  });
});
