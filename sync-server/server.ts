import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { buildApp } from './app.ts';
import { missingSettings, readConfig } from './config.ts';
import { lockDataDir } from './storage/embedded/data-dir-lock.ts';
import { CouchDbStore } from './storage/couchdb/store.ts';
import { HighMark } from './storage/embedded/high-mark.ts';
import { EmbeddedStore } from './storage/embedded/store.ts';
import { openSoundly, wasCutOff } from './storage/embedded/opened-soundly.ts';
import { ownEyesOnly } from './storage/own-eyes-only.ts';
import { exitCodes } from './trouble/exit-codes.ts';
import { explain, type ServerFolders } from './trouble/explain.ts';

/** Ends with a sentence instead of a stack trace. */
const giveUp = (error: unknown): never => {
  const { ending, sentence } = explain(error, places);
  console.error(sentence);
  process.exit(exitCodes[ending].code);
};
let places: ServerFolders | null = null;

const start = async (): Promise<void> => {
  const config = readConfig(process.env);
  places = config;
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const isToBeChecked = wasCutOff(config.dataDir);
  const unlock = lockDataDir(config.dataDir);
  ownEyesOnly(config.dataDir);
  const store =
    config.couchdbUrl === null
      ? openSoundly(config.storeFile, isToBeChecked)
      : new CouchDbStore(config.couchdbUrl);
  const mark = store instanceof EmbeddedStore ? new HighMark(config.dataDir, store) : null;
  const wentBack = await mark?.check();
  const app = await buildApp({ store, config });
  await app.listen({ port: config.port, host: config.host });
  const { port } = app.server.address() as AddressInfo;
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 5000).unref();
    void (mark?.end() ?? Promise.resolve())
      .then(() => app.close())
      .then(() => {
        unlock();
        process.exit(0);
      });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  await mark?.follow();
  if (wentBack) console.error(wentBack);
  for (const sentence of missingSettings(config)) console.error(sentence);
  console.log(`Maktab sync server ready: http://${config.host}:${String(port)}/`);
};

// What it makes is for its owner alone.
process.umask(0o077);
start().catch(giveUp);
