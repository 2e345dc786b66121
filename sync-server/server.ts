import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { buildApp } from './app.ts';
import { ConfigError, missingSettings, readConfig } from './config.ts';
import { OtherNature } from './nature/claim-store.ts';
import { lockDataDir, DataDirInUse } from './storage/embedded/data-dir-lock.ts';
import { CouchDbStore } from './storage/couchdb/store.ts';
import { openEmbeddedStore } from './storage/embedded/store.ts';

/** Ends with a sentence instead of a stack trace. */
const giveUp = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};

const explain = (error: unknown): string => {
  if (error instanceof ConfigError) return `The settings are wrong:\n${error.message}`;
  if (error instanceof DataDirInUse || error instanceof OtherNature) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'EADDRINUSE: the port is taken by another program. Set MAKTAB_SYNC_PORT to a free port (0 = any).';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

const start = async (): Promise<void> => {
  const config = readConfig(process.env);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockDataDir(config.dataDir);
  const store =
    config.couchdbUrl === null
      ? openEmbeddedStore({ file: config.storeFile })
      : new CouchDbStore(config.couchdbUrl);
  const app = await buildApp({ store, config });
  await app.listen({ port: config.port, host: config.host });
  const { port } = app.server.address() as AddressInfo;
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 5000).unref();
    void app.close().then(() => {
      unlock();
      process.exit(0);
    });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  for (const sentence of missingSettings(config)) console.error(sentence);
  console.log(`Maktab sync server ready: http://${config.host}:${String(port)}/`);
};

start().catch((error: unknown) => giveUp(explain(error)));
