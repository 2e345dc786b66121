import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import type { Rule } from '#shared/documents/rule.ts';
import { ruleFacts } from '#shared/domain/automation/facts.ts';
import { rulesToApply } from '#shared/domain/automation/rules-to-apply.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { plainOf } from '#sync-server/commands/read-requests.ts';
import { ReferenceCache } from '#sync-server/reference/reference-cache.ts';
import { dryRun } from '#sync-server/reactions/dry-run.ts';
import { Spots } from '#sync-server/reactions/spots.ts';
import { openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import type { StoredDocument } from '#sync-server/storage/document-store.ts';
import { fixedClock, fixedNow } from '#test/people/commands.ts';
import { aRule } from '#test/people/rules.ts';
import { makeRequests } from './made-requests.ts';
import { median, printTable } from './table.ts';

const count = 100_000;
const words = ['danger', 'égout ouvert', 'rongeurs', 'dépôt sauvage', 'أثاث', 'خطر', 'panneau', 'inondation'];
/** Forty rules as a city may have: words, places and channels mixed. */
const rules: Rule[] = Array.from({ length: 40 }, (_, n) =>
  aRule(
    `R${String(n + 1)}`,
    {
      keywords: words.slice(n % 4, (n % 4) + 4),
      ...(n % 3 === 0 ? { channels: ['email' as const] } : {}),
      ...(n % 5 === 0 ? { categories: ['depot-sauvage'] } : {}),
    },
    { tags: [`tag-${String(n)}`] },
  ),
);
const city = buildReferenceData();
const reference = { ...city, rules: { ...city.rules, rules } };

/** The same rules read naively: text and keywords folded anew for each. */
const naively = (request: RequestDocument): number =>
  rules.filter(({ when }) => {
    if (when.channels.length > 0 && !when.channels.includes(request.channel)) return false;
    if (when.categories.length > 0 && !when.categories.includes(request.category ?? '')) return false;
    const text = ` ${foldText(`${request.subject} ${request.description}`).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    return when.keywords.some((keyword) => text.includes(` ${foldText(keyword)} `));
  }).length;

const seconds = async (run: () => unknown): Promise<number> => {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
};
const thrice = async (run: () => unknown) =>
  median([await seconds(run), await seconds(run), await seconds(run)]);

const requests = makeRequests(count);
const ours = await thrice(() => {
  for (const request of requests)
    rulesToApply(ruleFacts(request, { now: fixedNow, calendar: city.calendar }), reference);
});
const naive = await thrice(() => {
  for (const request of requests) naively(request);
});

const folder = mkdtempSync(join(tmpdir(), 'maktab-rules-'));
const store = openEmbeddedStore({ file: join(folder, 'store.sqlite') });
const cache = await ReferenceCache.open(store, { demo: true, clock: fixedClock });
for (let from = 0; from < count; from += 2000)
  await store.writeDocuments(
    'requests-anfa',
    requests.slice(from, from + 2000).map((request) => ({ ...request })),
  );
const parts = { store, reference: cache, spots: await Spots.open(store), clock: fixedClock };
const rule = aRule('R9', { keywords: words }, { priority: 'urgent' });
let peak = 0;
const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage().heapUsed)), 20);
const before = process.memoryUsage().heapUsed;
const dry = await thrice(() => dryRun(parts, { rule, days: 366 }, () => true));
clearInterval(watching);
const readAll = await thrice(async () => {
  for (let since = '0'; ;) {
    const page = await store.readChanges('requests-anfa', { since, limit: 200, includeDocuments: true });
    for (const { json } of page.rows)
      requestDocument.parse(plainOf(JSON.parse(json ?? '') as StoredDocument));
    since = page.lastSeq;
    if (page.pending === 0) break;
  }
});
await store.close();
rmSync(folder, { recursive: true, force: true });

printTable(`Rules on ${count.toLocaleString('en')} requests, median of three`, 'baseline', [
  { what: '40 rules judged on each; baseline: text folded for each rule', ours, baseline: naive, unit: 's' },
  {
    what: 'dry run of one rule in the store; baseline: reading and checking them all',
    ours: dry,
    baseline: readAll,
    unit: 's',
  },
]);
console.log(`\nThe dry run held at most ${((peak - before) / 1e6).toFixed(0)} MB more than before it.`);
process.exit(0);
