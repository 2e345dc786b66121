import { expect, it } from 'vitest';
import { loadPouch } from '#test/people/pouch.ts';
import { forgetFiles } from './forget-files.ts';
import type { KeptFile } from './kept-file.ts';

const Pouch = await loadPouch();
const data = Buffer.from('octets de Zhor').toString('base64');

it('files of whom was erased leave this PC, bytes included; all others stay', async () => {
  const local = new Pouch('forget-files', { adapter: 'memory' }) as unknown as PouchDB.Database<KeptFile>;
  const content = { content_type: 'application/octet-stream', data };
  for (const id of ['fil-erased-sent', 'fil-erased-waits', 'fil-of-another'])
    await local.put({ _id: id, sealed: id, _attachments: { content } });
  expect(await forgetFiles(local, ['fil-not-here', 'req-no-file'])).toBe(false);
  expect(await forgetFiles(local, ['fil-erased-sent', 'fil-erased-waits', 'fil-not-here'])).toBe(true);
  expect((await local.allDocs()).rows.map(({ id }) => id)).toEqual(['fil-of-another']);
  await expect(local.getAttachment('fil-erased-sent', 'content')).rejects.toMatchObject({ status: 404 });
  expect(await forgetFiles(local, ['fil-erased-sent'])).toBe(false);
});
