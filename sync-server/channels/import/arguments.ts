import { parseArgs } from 'node:util';
import { z } from 'zod';
import { environmentOf, withoutEmpty } from '#shared/environment/environment.ts';
import { code, documentId } from '#shared/documents/text.ts';

/** How the command is used; shown for `--help` and for arguments that do not fit. */
export const usage = `npm run import -- --format dans-ma-rue|maktab FILE.csv [options]

  --office CODE    office that receives (default central); a row's place routes it on
  --by PERSON      id of the person who answers for the import (default per-supervisor-1)
  --report FILE    where refusals and doubts go (default FILE.csv.report.csv)
  --sync URL       sync server (default http://127.0.0.1:$MAKTAB_SYNC_PORT, 4312)

MAKTAB_ADMIN=name:password must name the sync server's administrator.
Columns and examples: docs/import.md. Importing a file twice adds nothing.`;

/** The arguments do not fit; the message says which. */
export class WrongArguments extends Error {}

const schema = z.object({
  format: z.enum(['dans-ma-rue', 'maktab'], { error: '--format must be dans-ma-rue or maktab' }),
  file: z.string({ error: 'name one CSV file' }).min(1),
  office: code.default('central'),
  by: documentId.default('per-supervisor-1'),
  report: z.string().min(1).optional(),
  sync: z.url({ protocol: /^https?$/, error: '--sync must be an http(s) address' }),
  admin: z.string({ error: 'set MAKTAB_ADMIN=name:password to the sync server’s administrator' }),
});
export type ImportArguments = z.infer<typeof schema> & { report: string };

const option = { type: 'string' } as const;
const cut = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: option,
        office: option,
        by: option,
        report: option,
        sync: option,
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new WrongArguments(error instanceof Error ? error.message : String(error));
  }
};

/** Reads the command line; null when help was asked for. @throws WrongArguments */
export const readArguments = (args: readonly string[], env: NodeJS.ProcessEnv): ImportArguments | null => {
  const { values, positionals } = cut(args);
  if (values.help === true) return null;
  if (positionals.length > 1) throw new WrongArguments(`One file at a time, not ${positionals.join(', ')}`);
  const given = environmentOf('import').safeParse(withoutEmpty(env));
  if (!given.success)
    throw new WrongArguments(
      given.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
    );
  const read = schema.safeParse({
    sync: `http://127.0.0.1:${String(given.data.MAKTAB_SYNC_PORT)}`,
    ...values,
    file: positionals[0],
    admin: given.data.MAKTAB_ADMIN,
  });
  if (!read.success) throw new WrongArguments(read.error.issues.map((issue) => issue.message).join('\n'));
  const { data } = read;
  return {
    ...data,
    sync: data.sync.replace(/\/+$/, ''),
    report: data.report ?? `${data.file}.report.csv`,
  };
};
