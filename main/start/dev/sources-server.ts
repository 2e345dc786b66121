import { randomBytes } from 'node:crypto';
import { createServer as createSocketServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from '../environment.ts';

/** Compiles the renderer's sources as the page asks for them, and tells the page what has changed. */
export interface SourcesServer {
  /** Origin that the shell fetches from. */
  url: string;
  /** Origin of the page's line for changes. */
  changesUrl: string;
  nonce: string;
  reload: () => void;
  /** Hears each file of `folders` that is changed, made or removed. */
  onChange: (folders: readonly string[], listener: (file: string) => void) => void;
  stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createSocketServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/**
 * Starts vite on a loopback port. The page comes through the shell, which keeps origin, cookies and policy as they are in
 * production; only the line for changes goes straight to vite, so that it holds while the shell is started again.
 */
export const startSourcesServer = async (): Promise<SourcesServer> => {
  const [port, nonce] = [await freePort(), randomBytes(16).toString('base64url')];
  const host = '127.0.0.1';
  const vite = await createServer({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    clearScreen: false,
    html: { cspNonce: nonce },
    server: { host, port, strictPort: true, ws: { protocol: 'ws', host, clientPort: port } },
  });
  await vite.listen();
  return {
    url: `http://${host}:${String(port)}`,
    changesUrl: `ws://${host}:${String(port)}`,
    nonce,
    reload: () => vite.ws.send({ type: 'full-reload' }),
    onChange: (folders, listener) => {
      vite.watcher.add([...folders]);
      for (const event of ['add', 'change', 'unlink'] as const) vite.watcher.on(event, listener);
    },
    stop: () => vite.close(),
  };
};
