import type { WebSocket } from 'ws';
import { greeting } from '#renderer/desktop/greeting.ts';
import { makePageKey, proveWith } from '#renderer/desktop/page-key.ts';

const keys = new Map<string, Promise<CryptoKeyPair>>();
/** The key that the pages of one profile have; another for every cookie. */
export const pageKeyOf = (cookie: string): Promise<CryptoKeyPair> => {
  const known = keys.get(cookie) ?? makePageKey();
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
