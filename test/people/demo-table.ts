import { join } from 'node:path';
import { apply } from '#shared/workflow/apply.ts';
import { decide } from '#shared/workflow/decide.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { RowTable } from '#renderer/data/rows/row-table.ts';
import { rowOf } from '#renderer/data/rows/row.ts';
import { readCsv } from '#sync-server/channels/import/read-csv.ts';
import type { ReportRow } from '#sync-server/channels/import/imported-report.ts';
import { planDemoCity } from '#sync-server/demo/demo-city.ts';
import { reference } from './city.ts';

const csv = join(import.meta.dirname, '..', '..', 'sync-server', 'demo', 'data', 'dans-ma-rue-5000.csv');

/** Every nth request of the demo city as it stands at `now`, as documents and as a desk's rows. */
export const demoTable = async (
  everyNth: number,
  now: string,
): Promise<{ requests: RequestDocument[]; table: RowTable }> => {
  const rows: ReportRow[] = [];
  for await (const { row } of readCsv(csv, ['id_dmr'])) if (row !== null) rows.push(row);
  const city = planDemoCity(
    rows.filter((_row, n) => n % everyNth === 0),
    now,
    reference,
  );
  const requests = city.requests.flatMap((commands) => {
    let request: RequestDocument | null = null;
    for (const command of commands) {
      const decision = decide(command, {
        now: command.doneAt,
        reference,
        person: reference.people.people.find(({ id }) => id === command.by) ?? null,
        request,
        other: null,
        referenceTaken: false,
      });
      if (decision.accepted) for (const event of decision.events) request = apply(request, event);
    }
    return request ? [request] : [];
  });
  const table = new RowTable();
  for (const request of requests) table.set(request._id, rowOf(request, 0));
  return { requests, table };
};
