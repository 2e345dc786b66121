import type { ErasureProof } from '#shared/contracts/erasures-api.ts';
import type { Instant } from '#shared/documents/time.ts';
import { withoutCitizen } from '#shared/domain/privacy/without-citizen.ts';
import { withoutWords } from '#shared/domain/privacy/without-words.ts';
import { headWord } from '../audit/anchor.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { forgetRequest, type FoundRequest } from '../retention/forget-request.ts';
import { rewriteRegister } from '../retention/forget.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import { countedStore } from './counted-store.ts';
import { eraseBeside } from './erase-beside.ts';
import type { ErasureLedger } from '../privacy/erasure-ledger.ts';
import { proofDigest } from './proof-digest.ts';
import { remainsOf, type Standing } from './remains.ts';
import { type Survey, surveyOf } from './survey.ts';

export interface ErasureParts {
  store: DocumentStore;
  audit: AuditLog;
  ledger: ErasureLedger;
  clock: () => Instant;
  /** Until when copies and desks may hold what was erased. */
  standing: Standing;
}
/** What is asked. `again`: ids of what was erased before, in another life of the store; that and nothing younger. */
export interface ErasureAsk {
  citizenId: string;
  by: string | null;
  why: 'asked' | 'closed' | 'restored';
  isDry: boolean;
  again?: ReadonlySet<string>;
}

const withoutThem = async (
  store: DocumentStore,
  { database, document, request }: FoundRequest,
  { citizenId, words }: { citizenId: string; words: readonly string[] },
) => {
  const left = withoutWords(withoutCitizen(request, citizenId), words);
  await store.transact([{ database, document: { ...left, _rev: document._rev ?? '' } }]);
  await rewriteRegister(store, left);
};

/** Ids of what was the citizen's alone. */
const idsOf = ({ own, refused, files }: Survey): Set<string> =>
  new Set([
    ...own.flatMap(({ request }) => [request._id, ...request.attachments.map(({ fileId }) => fileId)]),
    ...refused,
    ...files,
  ]);
const silent: Pick<AuditLog, 'append'> = { append: () => Promise.resolve() };

/**
 * Erases one citizen wherever the server has their words, and says what was erased and what remains. What is not over stays until it
 * is; then it is done again. Safe to repeat and to break off: it is noted in the ledger first.
 */
export const eraseCitizen = async (parts: ErasureParts, ask: ErasureAsk): Promise<ErasureProof> => {
  const { audit, ledger, clock } = parts;
  const { citizenId, by, why, isDry } = ask;
  const { store, counts } = countedStore(parts.store, isDry);
  const survey = await surveyOf(store, citizenId, ask.again ?? null);
  const ids = idsOf(survey);
  const words = [...survey.words];
  const at = clock();
  if (!isDry) {
    const { id: epoch } = await store.epoch();
    ledger.note({
      kind: 'erased',
      at,
      by,
      citizenId,
      ids: [...ids],
      waits: survey.open.length > 0 && why !== 'restored',
      epoch,
    });
  }
  for (const found of survey.own) await forgetRequest(store, found);
  for (const found of survey.shared) await withoutThem(store, found, { citizenId, words });
  await eraseBeside({ store, audit: isDry ? silent : audit, by }, { ...survey, citizenId, ids, words });
  const erased = [...counts].map(([where, written]) => ({ where, documents: written.size })).sort(byWhere);
  if (!isDry) {
    const total = erased.reduce((sum, { documents }) => sum + documents, 0);
    const facts = { citizenId, why, documents: String(total), open: String(survey.open.length) };
    await audit.append({ what: 'citizen-erased', by, facts });
    await store.wipeRemoved();
  }
  const said = {
    kind: 'maktab-erasure',
    schema: 1,
    citizenId,
    at,
    dryRun: isDry,
    erased,
    remains: isDry ? [] : await remainsOf(parts, { citizenId, ids, survey, at }),
    searched: (await store.listDatabases()).sort(),
  } as const;
  if (isDry) return { ...said, digest: null, auditHead: null };
  const digest = proofDigest(said);
  await audit.append({ what: 'erasure-proved', by, facts: { citizenId, digest } });
  return { ...said, digest, auditHead: headWord(await audit.head()) };
};

const byWhere = (a: { where: string }, b: { where: string }): number => (a.where < b.where ? -1 : 1);
