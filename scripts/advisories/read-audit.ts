import { z } from 'zod';

const advisory = z.object({ title: z.string(), url: z.string(), severity: z.string(), range: z.string() });
const report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({
      name: z.string(),
      /** An advisory about this package itself, or the name of one it needs that has one. */
      via: z.array(z.union([z.string(), advisory])),
      /** Folders below the root. */
      nodes: z.array(z.string()),
    }),
  ),
});
const refusal = z.object({ message: z.string() });

/** What the registry says about the installed packages. */
export type Advisories =
  | { kind: 'unanswered'; why: string }
  | {
      kind: 'answered';
      /** High or critical, in a package that is shipped: one line each. */
      dangerous: string[];
      /** How many advisories concern only tools, or are lesser ones. */
      others: number;
    };

const dangers: ReadonlySet<string> = new Set(['high', 'critical']);

/**
 * Reads what `npm audit --json` wrote.
 * @param shipped folders of the packages whose code reaches a city, as `scripts/licences/shipped.ts` finds them
 */
export const readAudit = (text: string, shipped: ReadonlySet<string>): Advisories => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'unanswered', why: 'npm wrote no report' };
  }
  const read = report.safeParse(json);
  if (!read.success)
    return {
      kind: 'unanswered',
      why: refusal.safeParse(json).data?.message ?? 'the report is of another form',
    };
  const dangerous: string[] = [];
  let others = 0;
  for (const { name, via, nodes } of Object.values(read.data.vulnerabilities)) {
    const isShipped = nodes.some((folder) => shipped.has(folder));
    for (const one of via) {
      if (typeof one === 'string') continue;
      if (isShipped && dangers.has(one.severity))
        dangerous.push(`${name} ${one.range}: ${one.severity}: ${one.title} ${one.url}`);
      else others += 1;
    }
  }
  return { kind: 'answered', dangerous, others };
};
