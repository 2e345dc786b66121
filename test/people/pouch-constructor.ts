import { z } from 'zod';

/** PouchDB as a class that takes plugins and gives itself with other defaults. */
export interface PouchConstructor {
  plugin: (plugin: unknown) => PouchConstructor;
  defaults: (options: Record<string, unknown>) => PouchConstructor;
}
const defaultExport = z.object({ default: z.unknown() });

/** What a CommonJS package exports. */
export const loadDefault = async (name: string): Promise<unknown> =>
  defaultExport.parse({ ...(await import(name)) }).default;

const plugins = [
  'pouchdb-adapter-memory',
  'pouchdb-adapter-http',
  'pouchdb-replication',
  'pouchdb-mapreduce',
  'pouchdb-find',
];
const made = Symbol.for('maktab.test.pouchdb');
const kept = globalThis as { [made]?: Promise<PouchConstructor> };

const make = async (): Promise<PouchConstructor> => {
  const constructor = (await loadDefault('pouchdb-core')) as PouchConstructor;
  for (const plugin of plugins) constructor.plugin(await loadDefault(plugin));
  return constructor;
};

/** The real PouchDB. It takes each plugin once, and one process runs many test files: whoever asks first makes it. */
export const pouchConstructor = async (): Promise<PouchConstructor> => await (kept[made] ??= make());
