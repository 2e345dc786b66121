import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Refusal } from '#shared/documents/verdict.ts';

/** What is to be told about a row. `refused` rows are not in the store; `taken-in` ones are, with a doubt. */
export interface RowNote {
  line: number;
  id: string;
  outcome: 'refused' | 'taken-in';
  reason: string;
}

/** The report of an import: one CSV line for each refusal or doubt. */
export interface ImportReport {
  add: (note: RowNote) => Promise<void>;
  end: () => Promise<void>;
}

/** Quoted for CSV; a leading = + - @ is defused, since people open reports in spreadsheets. */
const cell = (value: string) => `"${value.replace(/^[=+\-@\t]/, "'$&").replaceAll('"', '""')}"`;

/** Writes the report to `path`, replacing what is there. `append` goes on with the report of an import cut short. */
export const openReport = (path: string, options: { append: boolean }): ImportReport => {
  const file = createWriteStream(path, { flags: options.append ? 'a' : 'w' });
  if (!options.append) file.write('\uFEFFline,id,outcome,reason\n');
  return {
    add: async ({ line, id, outcome, reason }) => {
      const drained = file.write(`${line},${cell(id)},${outcome},${cell(reason)}\n`);
      if (!drained) await once(file, 'drain');
    },
    end: async () => {
      file.end();
      await once(file, 'close');
    },
  };
};

const sentences: Partial<Record<Refusal['code'], (values: Record<string, string>) => string>> = {
  'not-allowed': () => 'the person named by --by may not register in this office',
  'unknown-person': () => 'the directory does not know the person named by --by',
  'unknown-office': ({ office }) => `there is no office “${office}”`,
  'unknown-category': ({ category }) => `the server has no category “${category}”`,
  'already-registered': ({ reference }) => `already here as ${reference}`,
  'reference-taken': ({ reference }) => `its number ${reference} is taken by another row: rename the file`,
};

/** A server's refusal in plain words. */
export const refusalInWords = (refusal: Refusal): string =>
  sentences[refusal.code]?.(refusal.values) ??
  `refused by the server: ${refusal.code} ${Object.values(refusal.values).join(', ')}`.trim();
