import { z } from 'zod';
import { fromBase64, toBase64 } from '../store/base64.ts';
import type { Sealer } from '../store/sealer.ts';

/** What the server keeps beside a file's bytes. */
const fileFacts = z.object({
  kind: z.literal('file'),
  schema: z.literal(1),
  office: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.number(),
  by: z.string(),
  createdAt: z.string(),
});
export type FileFacts = z.infer<typeof fileFacts>;

const pushed = z
  .object({
    docs: z.array(
      z
        .object({
          _id: z.string(),
          sealed: z.string(),
          _attachments: z.object({ content: z.object({ data: z.string() }).loose() }),
        })
        .loose(),
    ),
  })
  .loose();

/** Files are sealed while they wait on this PC, and opened in the very call that carries them to the server. */
export class FileSeal {
  constructor(private readonly sealer: Sealer) {}

  async close(id: string, facts: FileFacts, file: Blob): Promise<{ sealed: string; content: Blob }> {
    const content = await this.sealer.seal(`${id} content`, await file.arrayBuffer());
    return {
      sealed: toBase64(await this.sealer.sealJson(`${id} facts`, facts)),
      content: new Blob([content], { type: 'application/octet-stream' }),
    };
  }

  async open(id: string, sealed: string, content: Blob): Promise<Blob> {
    const { type } = await this.facts(id, sealed);
    const bytes = new Uint8Array(await content.arrayBuffer());
    return new Blob([await this.sealer.unseal(`${id} content`, bytes)], { type });
  }

  /** The call as the server is to get it: documents that PouchDB pushes carry their plain facts and bytes. */
  async openPush(url: string, init: RequestInit): Promise<RequestInit> {
    if (!url.includes('/_bulk_docs') || typeof init.body !== 'string') return init;
    const body = pushed.parse(JSON.parse(init.body));
    const docs = await Promise.all(
      body.docs.map(async ({ sealed, _attachments, ...rest }) => {
        const facts = await this.facts(rest._id, sealed);
        const bytes = await this.sealer.unseal(`${rest._id} content`, fromBase64(_attachments.content.data));
        const content = { content_type: facts.type, data: toBase64(new Uint8Array(bytes)) };
        return { ...rest, ...facts, _attachments: { content } };
      }),
    );
    return { ...init, body: JSON.stringify({ ...body, docs }) };
  }

  /** What is kept beside a file's bytes. @throws OperationError when it is of another store */
  async facts(id: string, sealed: string): Promise<FileFacts> {
    return fileFacts.parse(await this.sealer.unsealJson(`${id} facts`, fromBase64(sealed)));
  }
}
