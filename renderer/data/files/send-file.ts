import {
  largestPiece,
  uploadAnswer,
  type UploadAnswer,
  type UploadBody,
} from '#shared/contracts/upload-api.ts';
import type { Trouble } from '../contract/sync.ts';
import type { SyncServer } from '../server/sync-server.ts';
import { ServerTrouble } from '../server/trouble.ts';

/** Pieces grow while the link holds and shrink when it breaks or something on the way finds them too large. Bytes. */
const firstPiece = 256 * 1024;
const smallestPiece = 16 * 1024;
/** Attempts that bring nothing before a file waits for its next turn. */
const patience = 6;
const firstPauseMs = 200;

/** A smaller piece may come through: the link broke on this one, something limits its size, or the server could not take it whole. */
const mayBeSmaller: ReadonlySet<Trouble> = new Set(['network', 'limit', 'server-error']);

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const hashOf = async (bytes: Uint8Array<ArrayBuffer>) => hex(await crypto.subtle.digest('SHA-256', bytes));

/**
 * Sends a file in pieces, each from where the server says that it stands, so that a link which breaks again and again brings it in
 * the end.
 * @returns whether the server has it or never takes it
 * @throws ServerTrouble when several attempts have brought nothing
 */
export const sendFile = async (
  server: Pick<SyncServer, 'ask'>,
  fileId: string,
  facts: Omit<UploadBody, 'sha256' | 'size'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Exclude<UploadAnswer['kind'], 'open'>> => {
  const path = `/uploads/${fileId}`;
  const body = JSON.stringify({ ...facts, size: bytes.byteLength, sha256: await hashOf(bytes) });
  const begin = () => server.ask(uploadAnswer, path, { method: 'POST', body });
  const put = async (offset: number, size: number) => {
    const piece = bytes.subarray(offset, offset + size);
    const where = `${path}?offset=${String(offset)}&sha256=${await hashOf(piece)}`;
    return server.ask(uploadAnswer, where, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: piece,
    });
  };

  let at: number | null = null;
  let reached = 0;
  let size = firstPiece;
  for (let fruitless = 0; ;) {
    try {
      const answer: UploadAnswer = at === null ? await begin() : await put(at, size);
      if (answer.kind !== 'open') return answer.kind;
      if (answer.offset > reached) {
        fruitless = 0;
        if (at !== null) size = Math.min(size * 2, largestPiece);
      } else if (at !== null) fruitless += 1;
      if (fruitless >= patience) throw new ServerTrouble('server-error', 'the file does not get on');
      at = answer.offset;
      reached = Math.max(reached, at);
    } catch (error) {
      if (!(error instanceof ServerTrouble) || !mayBeSmaller.has(error.trouble)) throw error;
      fruitless += 1;
      if (error.trouble === 'limit' && size === smallestPiece) throw error;
      // The smallest piece breaks off, and others do not: something on the way takes offence at this file.
      if (fruitless >= patience && error.isOfCall) throw new ServerTrouble('refused', error.message);
      if (fruitless >= patience) throw error;
      size = Math.max(smallestPiece, Math.floor(size / 2));
      // A piece whose answer got lost may have arrived: the server says.
      at = null;
      await new Promise((resolve) => setTimeout(resolve, firstPauseMs * fruitless));
    }
  }
};
