import type { BytesHeard } from '../contract/files.ts';
import type { SyncServer } from '../server/sync-server.ts';

const patience = 4;
const firstPauseMs = 300;

/**
 * The bytes of a file from the server. A broken connection goes on where it broke, as long as the content is the same; it gives up
 * after four attempts that brought nothing. null: the server does not have it, or cannot be reached.
 */
export const fetchFile = async (
  server: SyncServer,
  { fileId, requestId }: { fileId: string; requestId: string },
  told: BytesHeard,
): Promise<Blob | null> => {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let got = 0;
  let etag = '';
  for (let fruitless = 0; fruitless < patience; fruitless += 1) {
    const before = got;
    try {
      const headers: Record<string, string> =
        got > 0 && etag !== '' ? { range: `bytes=${String(got)}-`, 'if-range': etag } : {};
      const path = `/db/files/${fileId}/content?request=${encodeURIComponent(requestId)}`;
      const response = await server.fetch(server.address(path), { headers }, true);
      if (response.status !== 200 && response.status !== 206) return null;
      if (response.status === 200) {
        parts = [];
        got = 0;
      }
      etag = response.headers.get('etag') ?? '';
      // Somebody else's page: the server gives every file its hash.
      if (etag === '') return null;
      const type = response.headers.get('content-type') ?? '';
      const length = Number(response.headers.get('content-length') ?? 0);
      const total = length === 0 ? 0 : got + length;
      for (const reader = response.body?.getReader(); reader;) {
        const part = await reader.read();
        if (part.done) break;
        parts.push(part.value);
        got += part.value.byteLength;
        told(got, total);
      }
      return new Blob(parts, { type });
    } catch {
      if (got > before) fruitless = -1;
      await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** Math.max(0, fruitless)));
    }
  }
  return null;
};
