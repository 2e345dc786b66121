import { z } from 'zod';
import { filePieceName } from '#shared/contracts/sealed-work-api.ts';
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

/** Files are sealed while they wait on this PC, and opened when they are shown or sent. */
export class FileSealer {
  constructor(private readonly sealer: Sealer) {}

  async close(id: string, facts: FileFacts, file: Blob): Promise<{ sealed: string; content: Blob }> {
    const content = await this.sealer.seal(filePieceName(id, 'content'), await file.arrayBuffer());
    return {
      sealed: toBase64(await this.sealer.sealJson(filePieceName(id, 'facts'), facts)),
      content: new Blob([content], { type: 'application/octet-stream' }),
    };
  }

  async open(id: string, sealed: string, content: Blob): Promise<Blob> {
    const { type } = await this.facts(id, sealed);
    const bytes = new Uint8Array(await content.arrayBuffer());
    return new Blob([await this.sealer.unseal(filePieceName(id, 'content'), bytes)], { type });
  }

  /** What is kept beside a file's bytes. @throws OperationError when it is of another store */
  async facts(id: string, sealed: string): Promise<FileFacts> {
    return fileFacts.parse(await this.sealer.unsealJson(filePieceName(id, 'facts'), fromBase64(sealed)));
  }
}
