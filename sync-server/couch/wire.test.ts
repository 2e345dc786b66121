import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCouchServer, type CouchServer } from '#test/people/couch.ts';

let couch: CouchServer;
beforeAll(async () => {
  couch = await aCouchServer();
  await couch.call('PUT', '/wire');
});
afterAll(() => couch.close());
const call = (...args: Parameters<CouchServer['call']>) => couch.call(...args);

describe('bad input gets CouchDB’s errors', () => {
  it.each([
    ['malformed JSON', 'PUT', '/wire/x', '{"a":', 400, 'bad_request'],
    ['a lone surrogate', 'PUT', '/wire/x', '{"a":"\\ud800"}', 400, 'bad_request'],
    ['an array for a document', 'PUT', '/wire/x', '[]', 400, 'bad_request'],
    ['a foreign underscore member', 'PUT', '/wire/x', '{"_foreign":1}', 400, 'doc_validation'],
    ['a prototype in disguise', 'PUT', '/wire/x', '{"__proto__":{"a":1}}', 400, 'doc_validation'],
    ['a revision that is none', 'PUT', '/wire/x', '{"_rev":"first"}', 400, 'bad_request'],
    ['an unknown revision', 'PUT', '/wire/x', '{"_rev":"1-abc"}', 409, 'conflict'],
    ['an unknown database', 'PUT', '/nowhere/x', '{}', 404, 'not_found'],
    ['an illegal database name', 'PUT', '/Wire', undefined, 400, 'illegal_database_name'],
    [
      'SQL in a database name',
      'PUT',
      `/${encodeURIComponent("a'; DROP TABLE documents;--")}`,
      undefined,
      400,
      'illegal_database_name',
    ],
    ['a database that is there', 'PUT', '/wire', undefined, 412, 'file_exists'],
    ['a reserved id', 'PUT', '/wire/_secret', '{}', 400, 'illegal_docid'],
    ['a missing document', 'GET', '/wire/nobody', undefined, 404, 'not_found'],
    ['a missing local document', 'GET', '/wire/_local/nobody', undefined, 404, 'not_found'],
    ['a stub of nothing', 'PUT', '/wire/x', '{"_attachments":{"a":{"stub":true}}}', 412, 'missing_stub'],
    [
      'an attachment that is not base64',
      'PUT',
      '/wire/x',
      '{"_attachments":{"a":{"data":"*"}}}',
      400,
      'bad_request',
    ],
    ['a limit that is no number', 'GET', '/wire/_all_docs?limit=many', undefined, 400, 'query_parse_error'],
    [
      'a flag that is neither',
      'GET',
      '/wire/_changes?include_docs=perhaps',
      undefined,
      400,
      'query_parse_error',
    ],
    ['a sequence that is none', 'GET', '/wire/_changes?since=yesterday', undefined, 400, 'bad_request'],
    ['a feed that is none', 'GET', '/wire/_changes?feed=rss', undefined, 400, 'bad_request'],
    ['a filter that is not there', 'GET', '/wire/_changes?filter=app/mine', undefined, 404, 'not_found'],
    ['a key that is no JSON', 'GET', '/wire/_all_docs?key=x', undefined, 400, 'bad_request'],
    ['bulk without documents', 'POST', '/wire/_bulk_docs', '{}', 400, 'bad_request'],
    ['a query without selector', 'POST', '/wire/_find', '{}', 400, 'bad_request'],
    ['deleting nothing', 'DELETE', '/wire/nobody', undefined, 404, 'not_found'],
    ['purging', 'POST', '/wire/_purge', '{}', 501, 'not_implemented'],
  ])('%s', async (_what, method, path, body, status, error) => {
    const answer = await call(method, path, body);
    expect({ status: answer.status, error: answer.json['error'] }).toEqual({ status, error });
    expect(answer.json['reason']).toEqual(expect.any(String));
  });

  it('another content type', async () => {
    const answer = await call('PUT', '/wire/x', 'a=1', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(answer).toMatchObject({ status: 415, json: { error: 'bad_content_type' } });
  });

  it('a body of 100 MB is refused before it is read', async () => {
    const { port, hostname } = new URL(couch.bare);
    const status = await new Promise<number>((resolve, reject) => {
      const sending = httpRequest(
        {
          hostname,
          port,
          method: 'PUT',
          path: '/db/wire/big',
          headers: {
            authorization: `Basic ${Buffer.from('admin:secret').toString('base64')}`,
            'content-type': 'application/json',
            'content-length': String(100 * 1024 * 1024),
          },
        },
        (response) => {
          resolve(response.statusCode ?? 0);
          sending.destroy();
        },
      );
      sending.on('error', reject);
      sending.write('{');
    });
    expect(status).toBe(413);
  });

  it('deep nesting costs the caller, not the server', async () => {
    const depth = 100_000;
    const answer = await call('PUT', '/wire/deep', `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`);
    expect([201, 400]).toContain(answer.status);
    expect((await call('GET', '/_up')).status).toBe(200);
  });
});

describe('what is strange but legal is kept as it is', () => {
  it.each([
    ['html-id', { title: '<script>alert(1)</script>', sql: "'); DROP TABLE documents;--" }],
    ['year', { day: '9999-12-31T23:59:59.999Z', negative: -1e308 }],
    ['unicode', { text: '\u{1F9F9}عربي\u0000é', 'a.b': 1, $x: 2 }],
    ['empty', {}],
  ])('%s', async (id, fields) => {
    expect((await call('PUT', `/wire/${id}`, fields)).status).toBe(201);
    const { _rev, ...read } = (await call('GET', `/wire/${id}`)).json;
    expect(read).toEqual({ _id: id, ...fields });
  });

  it('an id with slashes, quotes and letters of any script', async () => {
    const id = `a/b'"<é>عربي+%`;
    expect((await call('PUT', `/wire/${encodeURIComponent(id)}`, { n: 1 })).status).toBe(201);
    expect((await call('GET', `/wire/${encodeURIComponent(id)}`)).json).toMatchObject({ _id: id, n: 1 });
  });
});

describe('who may', () => {
  it.each(['/', '/_all_dbs', '/wire', '/wire/_all_docs', '/wire/_changes', '/city/_all_docs'])(
    'nobody but the administrator reads %s',
    async (path) => {
      const answer = await fetch(`${couch.bare}${path}`);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ error: 'unauthorized' });
    },
  );
  it('nobody but the administrator writes, and a person’s token is no administrator’s', async () => {
    const headers = {
      ...(await couch.server.signIn('per-anfa-agent-1')),
      'content-type': 'application/json',
    };
    const answer = await fetch(`${couch.bare}/requests-anfa/x`, { method: 'PUT', headers, body: '{}' });
    expect(answer.status).toBe(401);
  });
});

describe('attachments as bytes', () => {
  it('ranges, digests and not-modified', async () => {
    const put = await call('PUT', '/wire/with-file/a%2Fb.txt', '0123456789', {
      'content-type': 'text/plain',
    });
    expect(put.status).toBe(201);
    const whole = await call('GET', '/wire/with-file/a/b.txt');
    expect(whole.text).toBe('0123456789');
    expect(whole.headers.get('content-type')).toMatch(/^text\/plain/);
    const some = await call('GET', '/wire/with-file/a/b.txt', undefined, { range: 'bytes=2-4' });
    expect([some.status, some.text, some.headers.get('content-range')]).toEqual([206, '234', 'bytes 2-4/10']);
    expect((await call('GET', '/wire/with-file/a/b.txt', undefined, { range: 'bytes=20-' })).status).toBe(
      416,
    );
    const etag = whole.headers.get('etag') ?? '';
    expect((await call('GET', '/wire/with-file/a/b.txt', undefined, { 'if-none-match': etag })).status).toBe(
      304,
    );
    expect((await call('GET', '/wire/with-file/nothing')).status).toBe(404);
  });

  it('a multipart document, as CouchDB’s replicator sends and asks for it', async () => {
    const document = {
      _id: 'multi',
      _revisions: { start: 2, ids: ['bbb', 'aaa'] },
      _rev: '2-bbb',
      _attachments: { 'hello.txt': { follows: true, length: 5, content_type: 'text/plain', revpos: 2 } },
    };
    const body = [
      '--cut',
      'Content-Type: application/json',
      '',
      JSON.stringify(document),
      '--cut',
      'Content-Disposition: attachment; filename="hello.txt"',
      '',
      'hello',
      '--cut--',
    ].join('\r\n');
    const put = await call('PUT', '/wire/multi?new_edits=false', body, {
      'content-type': 'multipart/related; boundary="cut"',
    });
    expect(put).toMatchObject({ status: 201, json: { rev: '2-bbb' } });
    expect((await call('GET', '/wire/multi/hello.txt')).text).toBe('hello');
    const mixed = await call(
      'GET',
      `/wire/multi?open_revs=${encodeURIComponent('["2-bbb","9-zzz"]')}&revs=true&attachments=true&latest=true`,
      undefined,
      { accept: 'multipart/mixed' },
    );
    expect(mixed.headers.get('content-type')).toMatch(/^multipart\/mixed/);
    expect(mixed.text).toContain('multipart/related');
    expect(mixed.text).toContain('\r\n\r\nhello\r\n');
    expect(mixed.text).toContain('{"missing":"9-zzz"}');
  });
});

describe('a continuous feed', () => {
  it('beats while nothing happens, tells what happens, and ends when the database goes', async () => {
    await call('PUT', '/flow');
    const response = await fetch(`${couch.bare}/flow/_changes?feed=continuous&heartbeat=100`, {
      headers: { authorization: `Basic ${Buffer.from('admin:secret').toString('base64')}` },
    });
    const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
    let text = '';
    const until = async (wanted: RegExp) => {
      while (!wanted.test(text)) {
        const { value, done } = await reader.read();
        if (done) break;
        text += new TextDecoder().decode(value);
      }
    };
    await until(/\n\n/);
    await call('PUT', '/flow/first', {});
    await until(/"id":"first"/);
    await call('DELETE', '/flow');
    await until(/last_seq/);
    expect(text).toMatch(/"id":"first"/);
  });
});
