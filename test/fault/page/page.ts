import { z } from 'zod';
import { FileOutbox } from '#renderer/data/files/file-outbox.ts';
import { Sealer } from '#renderer/data/store/sealer.ts';
import { SyncServer } from '#renderer/data/server/sync-server.ts';
import type { ScanPage, ScanSession } from '../scan-page.ts';
import { desk } from './desk.ts';
import { layouts } from './layouts.ts';

z.config({ jitless: true });

/** 32 bytes, base64. */
const key = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
/** Random bytes that `crypto` gives at once. */
const perCall = 65_536;
let outbox: FileOutbox;

const randomBlob = (size: number): Blob => {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let left = size; left > 0; left -= perCall)
    parts.push(crypto.getRandomValues(new Uint8Array(Math.min(left, perCall))));
  return new Blob(parts, { type: 'application/pdf' });
};
const sha256 = async (blob: Blob): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const scans: ScanPage = {
  open: async ({ syncUrl, token, person, storeId }: ScanSession) => {
    const server = new SyncServer(
      syncUrl,
      () => Promise.resolve({ kind: 'token', token, seconds: 3600 }),
      () => Promise.resolve(null),
    );
    outbox = new FileOutbox({
      storeId,
      person,
      server,
      sealer: await Sealer.open(key),
      now: () => new Date().toISOString(),
    });
    outbox.push();
  },
  keep: async (count, bytes, from) => {
    const kept: Record<string, string> = {};
    for (let n = from; n < from + count; n += 1) {
      const blob = randomBlob(bytes);
      const { fileId } = await outbox.keep(
        `fil-scan-${String(n).padStart(5, '0')}`,
        blob,
        'lettre.pdf',
        'anfa',
      );
      kept[fileId] = await sha256(blob);
    }
    return kept;
  },
  waiting: () => outbox.summary.count,
};
Object.assign(globalThis, { scans, layouts, desk });
