import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCouchServer, type CouchServer } from '#test/people/couch.ts';
import { loadPouch, type Pouch } from '#test/people/pouch.ts';

const PouchDB = await loadPouch();

let couch: CouchServer;
let turn = 0;
let local: Pouch;
let remote: Pouch;
beforeAll(async () => {
  couch = await aCouchServer();
});
afterAll(() => couch.close());
beforeEach(() => {
  turn += 1;
  local = new PouchDB(`local-${String(turn)}`, { adapter: 'memory' });
  remote = new PouchDB(`${couch.url}/pouch-${String(turn)}`);
});

const texts = async (database: Pouch) =>
  (await database.allDocs({ include_docs: true, conflicts: true })).rows.map((row) => row.doc);

describe('PouchDB', () => {
  it('replicates both ways until both hold the same, revisions included', async () => {
    await local.bulkDocs([{ _id: 'a', text: 'عربي' }, { _id: 'b' }, { _id: 'c' }]);
    await local.remove(await local.get('c'));
    await remote.put({ _id: 'd', from: 'the server' });
    const pushed = await local.replicate.to(remote);
    expect(pushed).toMatchObject({ ok: true, docs_written: 3 });
    await local.replicate.from(remote);
    expect(await texts(local)).toEqual(await texts(remote));
    expect((await local.replicate.to(remote)).docs_written).toBe(0);
    expect((await remote.info()).doc_count).toBe(3);
  });

  it('keeps conflicts, and both sides choose the same winner', async () => {
    await local.put({ _id: 'x', n: 0 });
    await local.replicate.to(remote);
    const other = new PouchDB(`other-${String(turn)}`, { adapter: 'memory' });
    await other.replicate.from(remote);
    const { _rev } = await local.get('x');
    await local.put({ _id: 'x', _rev, n: 1 });
    await other.put({ _id: 'x', _rev, n: 2 });
    await local.replicate.to(remote);
    await other.replicate.to(remote);
    await local.replicate.from(remote);
    const here = await local.get('x', { conflicts: true });
    const there = await remote.get('x', { conflicts: true });
    expect(there).toEqual(here);
    expect(here._conflicts).toHaveLength(1);
    expect(await remote.get('x', { open_revs: 'all' })).toHaveLength(2);
  });

  it('carries attachments both ways and reads them back byte for byte', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, n) => n % 251));
    await local.putAttachment('letter', 'scan/page 1.png', bytes, 'image/png');
    await local.replicate.to(remote);
    expect(Buffer.from(await remote.getAttachment('letter', 'scan/page 1.png')).equals(bytes)).toBe(true);
    const { rev } = await remote.putAttachment(
      'letter',
      'note',
      (await remote.get('letter'))._rev,
      Buffer.from('ok'),
      'text/plain',
    );
    await local.replicate.from(remote);
    const back = await local.get('letter', { attachments: true });
    expect(back._rev).toBe(rev);
    expect(Object.keys(back._attachments ?? {}).sort()).toEqual(['note', 'scan/page 1.png']);
    await remote.removeAttachment('letter', 'note', rev);
    expect(Object.keys((await remote.get('letter'))._attachments ?? {})).toEqual(['scan/page 1.png']);
  });

  it('follows changes live', async () => {
    await remote.info();
    const arrived = new Promise<string>((resolve) => {
      const live = local.replicate.from(remote, { live: true, retry: true });
      live.on('change', (change) => {
        live.cancel();
        resolve(change.docs.map((doc) => doc._id).join());
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await remote.put({ _id: 'late' });
    expect(await arrived).toBe('late');
  });

  it('replicates thousands in batches, and some by selector or by id', async () => {
    const documents = Array.from({ length: 2500 }, (_, n) => ({
      _id: `doc-${String(n).padStart(5, '0')}`,
      odd: n % 2 === 1,
    }));
    await remote.bulkDocs(documents);
    await local.replicate.from(remote, { batch_size: 400, selector: { odd: true } });
    expect((await local.info()).doc_count).toBe(1250);
    await local.replicate.from(remote, { doc_ids: ['doc-00000', 'doc-00002'] });
    expect((await local.info()).doc_count).toBe(1252);
    await local.replicate.from(remote);
    expect((await local.info()).doc_count).toBe(2500);
  });
});
