import type { z } from 'zod';

/** Who reads variables: in which words, and in which file or folder (tests and measures read them in many). */
export const readers = {
  start: { words: '`npm start`', file: 'main/start/environment.ts' },
  server: { words: 'sync server, `npm run maktab`', file: 'sync-server/config.ts' },
  import: { words: '`npm run import`', file: 'sync-server/channels/import/arguments.ts' },
  shell: { words: 'Electron', file: 'main/electron/main.ts' },
  workbench: { words: '`npm run workbench`', file: 'main/start/workbench.ts' },
  scanning: { words: 'both shells', file: 'main/services/scanning/' },
  directory: { words: 'demo directory', file: 'sync-server/demo/identity-provider/server.ts' },
  'demo-mail': { words: 'demo mail server', file: 'sync-server/demo/mail/server.ts' },
  seed: { words: 'demo city', file: 'sync-server/demo/seed.ts' },
  tests: { words: 'tests', file: null },
  measures: { words: '`npm run bench`', file: null },
} as const;
export type VariableReader = keyof typeof readers;

/** A variable of the environment. */
export interface Variable {
  /** Reads its text; its default is what holds when it is not set. */
  schema: z.ZodType;
  readBy: readonly VariableReader[];
  /** What it decides, in one or two sentences. */
  means: string;
  /** A value it may have, where the schema does not list them. */
  example?: string;
  /** What holds when it is not set, in words, where that is no value. */
  unset?: string;
}
export type Variables = Readonly<Record<`MAKTAB_${string}`, Variable>>;
