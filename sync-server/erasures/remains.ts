import type { ErasureProof, RemainsWhy } from '#shared/contracts/erasures-api.ts';
import type { Instant } from '#shared/documents/time.ts';
import { auditDatabase, refusedDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import type { Survey } from './survey.ts';
import { type SweptDocument, holdsId, sweep } from '../retention/sweep.ts';

type Remains = ErasureProof['remains'];
const mostIds = 20;
const dayMs = 24 * 3600_000;

/** Where copies of the store may lie, and how long. */
export interface Standing {
  /** Days that a backup is kept; null: nobody removes them here. */
  backupDays: number | null;
  /** Days after which a desk that was not heard of is no desk of the city any more: its grants have ended. */
  deskDays: number;
}

const whyOf = ({ database, document }: SweptDocument, survey: Survey, hasIds: boolean): RemainsWhy => {
  const isOf = (found: readonly { request: { _id: string } }[]) =>
    found.some(({ request }) => request._id === document._id || request._id === document['requestId']);
  if (database === auditDatabase) return 'audit';
  if (isOf(survey.open) || (database.startsWith('citizens-') && survey.open.length > 0)) return 'open';
  if (isOf(survey.shared)) return 'shared';
  if (database.startsWith('registers-')) return 'register';
  if (database.startsWith('archive-') && hasIds) return 'anonymous';
  return hasIds ? 'ids' : 'mentioned';
};

const later = (at: Instant, days: number): Instant => new Date(Date.parse(at) + days * dayMs).toISOString();

/** Looks at every document once more: for the ids, and for the citizen's name and numbers themselves. */
export const remainsOf = async (
  { store, standing }: { store: DocumentStore; standing: Standing },
  {
    citizenId,
    ids,
    survey,
    at,
  }: { citizenId: string; ids: ReadonlySet<string>; survey: Survey; at: Instant },
): Promise<Remains> => {
  const found = new Map<string, { where: string; why: RemainsWhy; ids: string[]; documents: number }>();
  const hasId = holdsId(new Set([citizenId, ...ids]));
  const words = [...survey.words].map((word) => JSON.stringify(word).slice(1, -1));
  const hasWord = (json: string) => words.some((word) => json.includes(word));
  for (const database of await store.listDatabases())
    for await (const each of sweep(store, database, (json) => hasId(json) || hasWord(json))) {
      const isNamed = hasWord(each.json);
      const own = whyOf(each, survey, hasId(each.json));
      const why = isNamed && own !== 'open' && own !== 'shared' ? 'mentioned' : own;
      const key = `${database} ${why}`;
      const line = found.get(key) ?? { where: database, why, ids: [], documents: 0 };
      line.documents += 1;
      if (line.ids.length < mostIds && database !== refusedDatabase) line.ids.push(each.document._id);
      found.set(key, line);
    }
  const until = (days: number | null) => (days === null ? null : later(at, days));
  return [
    ...[...found.values()].map((line) => ({ ...line, until: null })),
    { where: 'backups', documents: 0, why: 'backups', until: until(standing.backupDays), ids: [] },
    { where: 'desks', documents: 0, why: 'desks', until: until(standing.deskDays), ids: [] },
  ];
};
