import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { environmentOf } from '#shared/environment/environment.ts';
import { makeKeys } from '#sync-server/session/saml/sp-keys.ts';
import { demoSsoSettings } from './accounts.ts';
import { buildIdentityProvider } from './identity-provider.ts';

const start = async (): Promise<void> => {
  const settings = environmentOf('directory').parse(process.env);
  let url = '';
  const app = await buildIdentityProvider({
    keys: await makeKeys('Maktab demo directory', 2048),
    url: () => url,
  });
  await app.listen({ port: settings.MAKTAB_IDP_PORT, host: '127.0.0.1' });
  url = `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}`;
  mkdirSync(dirname(settings.MAKTAB_IDP_SETTINGS), { recursive: true, mode: 0o700 });
  writeFileSync(settings.MAKTAB_IDP_SETTINGS, JSON.stringify(demoSsoSettings(`${url}/metadata`), null, 2));
  const stop = () => void app.close().then(() => process.exit(0));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  console.log(`Maktab demo directory ready: ${url}/`);
};

start().catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken ? 'EADDRINUSE: the port is taken. Set MAKTAB_IDP_PORT to a free port (0 = any).' : error,
  );
  process.exit(1);
});
