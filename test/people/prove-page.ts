import type { Page } from '@playwright/test';
import type { WebSocket } from 'ws';
import { greeting } from '#renderer/desktop/greeting.ts';
import { proveWith } from '#renderer/desktop/page-key.ts';

/** Unlike a page's own it can be read, so that a test's page in a browser may have the same one. */
const makeReadableKey = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);

const keys = new Map<string, Promise<CryptoKeyPair>>();
/** The key that the pages of one profile have; another for every cookie. */
export const pageKeyOf = (cookie: string): Promise<CryptoKeyPair> => {
  const known = keys.get(cookie) ?? makeReadableKey();
  keys.set(cookie, known);
  return known;
};

/** Does what the workbench's page does first on its WebSocket. The code that the shell closes with instead, when it does. */
export const provePage = (
  socket: WebSocket,
  origin: string,
  pair: Promise<CryptoKeyPair>,
): Promise<'welcome' | number> =>
  new Promise((resolve) => {
    const hear = (data: Buffer) => introduce(data.toString());
    const introduce = greeting(
      proveWith(pair),
      (proof) => socket.send(JSON.stringify(proof)),
      () => {
        socket.off('message', hear);
        resolve('welcome');
      },
      origin,
    );
    socket.on('message', hear);
    socket.once('close', resolve);
  });

/** Gives a browser's page on this origin the key that a profile is bound to, as if it had been the one that made it. */
export const plantPageKey = async (page: Page, origin: string, cookie: string): Promise<void> => {
  const { publicKey, privateKey } = await pageKeyOf(cookie);
  const [open, secret] = await Promise.all([
    crypto.subtle.exportKey('jwk', publicKey),
    crypto.subtle.exportKey('jwk', privateKey),
  ]);
  // A page of the origin that runs nothing of the workbench.
  await page.goto(`${origin}/icon.svg`);
  await page.evaluate(
    async ({ open, secret }) => {
      const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
      const pair = {
        publicKey: await crypto.subtle.importKey('jwk', open, algorithm, true, ['verify']),
        privateKey: await crypto.subtle.importKey('jwk', secret, algorithm, false, ['sign']),
      };
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('maktab-page-key', 1);
        request.onupgradeneeded = () => void request.result.createObjectStore('keys');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });
      await new Promise<void>((resolve, reject) => {
        const writing = database.transaction('keys', 'readwrite');
        writing.objectStore('keys').put(pair, 'page');
        writing.oncomplete = () => resolve();
        writing.onerror = () => reject(writing.error ?? new Error('IndexedDB'));
      });
      database.close();
    },
    { open, secret },
  );
};
