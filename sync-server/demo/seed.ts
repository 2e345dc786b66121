/** Fills a new store with the demo city, through the import door, and with what citizens wrote by e-mail. Run again, it adds what is missing and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { environmentOf } from '#shared/environment/environment.ts';
import { instant } from '#shared/documents/time.ts';
import type { Command } from '#shared/workflow/command.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { sendTo } from '../channels/import/import-client.ts';
import type { ImportRow } from '../channels/import/import-client.ts';
import type { ReportRow } from '../channels/import/imported-report.ts';
import { progressBar } from '../observe/progress-bar.ts';
import { readCsv } from '../channels/import/read-csv.ts';
import { planDemoCity } from './demo-city.ts';
import { conversationsOf } from './mail/conversations.ts';

const settings = z.object({
  sync: z.url({ protocol: /^https?$/ }),
  now: instant,
  requests: z.coerce.number().int().min(0).max(5000),
  admin: z.string(),
});
const batchSize = 500;

const readRows = async (count: number): Promise<ReportRow[]> => {
  const rows: ReportRow[] = [];
  for await (const { row } of readCsv(join(import.meta.dirname, 'data', 'dans-ma-rue-5000.csv'), [
    'id_dmr',
  ])) {
    if (rows.length === count) break;
    if (row !== null) rows.push(row);
  }
  return rows;
};

const refusalOf = (row: ImportRow): string | null =>
  'error' in row ? row.reason : row.verdict.accepted ? null : row.verdict.refusal.code;

/** Citizens write to the city as anybody would; what was sent in a seeding cut short is known again. */
const sendMails = async (requests: readonly Command[][], now: string, folder: string): Promise<void> => {
  const transport = createTransport(readFileSync(join(folder, 'smtp-url'), 'utf8'));
  for (const { raw, from, to } of await conversationsOf(requests, now))
    await transport.sendMail({ envelope: { from, to }, raw });
};

const seed = async (): Promise<number> => {
  const { values } = parseArgs({
    options: { sync: { type: 'string' }, now: { type: 'string' }, requests: { type: 'string' } },
  });
  const { MAKTAB_ADMIN, MAKTAB_DEMO_MAIL_DIR } = environmentOf('seed').parse(process.env);
  const { sync, now, requests, admin } = settings.parse({ ...values, admin: MAKTAB_ADMIN });
  const city = planDemoCity(await readRows(requests), now, buildReferenceData());
  const commands = city.requests.flat();
  const send = sendTo({ url: sync.replace(/\/+$/, ''), admin });
  const bar = progressBar('Seeding the demo city', commands.length);
  const refused: string[] = [];
  for (let from = 0; from < commands.length; from += batchSize) {
    const batch: Command[] = commands.slice(from, from + batchSize);
    for (const row of (await send(batch)).values()) {
      const refusal = refusalOf(row);
      if (refusal !== null) refused.push(refusal);
    }
    bar.update(from + batch.length);
  }
  bar.stop();
  await sendMails(city.requests, now, MAKTAB_DEMO_MAIL_DIR);
  const first = refused[0];
  if (first !== undefined)
    console.error(`${refused.length} of ${commands.length} commands refused, first: ${first}`);
  return first === undefined ? 0 : 1;
};

process.exitCode = await seed();
