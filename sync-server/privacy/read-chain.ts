import type { NotedFacts } from '#shared/documents/audit-fact.ts';
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type FileRead, beforeFirstRead } from '#shared/documents/file-read.ts';
import type { Noted } from '../audit/audit-log.ts';
import { cityDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

const state = z.object({
  _id: z.string(),
  kind: z.literal('read-chain'),
  by: z.string(),
  n: z.int().min(0),
  hash: z.string(),
  /** The last two given, the newest first: the older one may still be on its way. */
  nonces: z.array(z.string()).max(2),
});
type State = z.infer<typeof state>;

/** A trace's hash, as the desk that noted it computes it. */
const hashOf = (trace: FileRead): string => createHash('sha256').update(JSON.stringify(trace)).digest('hex');

/** What is wrong with a trace's place; null: it is the next. */
const breakOf = (before: State, link: NonNullable<FileRead['link']>): string | null => {
  if (link.n <= before.n) return 'repeated';
  if (link.n > before.n + 1) return 'missing';
  if (link.previous !== before.hash) return 'changed';
  return before.nonces.length === 0 || before.nonces.includes(link.nonce) ? null : 'stale';
};

/**
 * Follows what the stores of a person's desks tell, link by link. A log that was changed, cut, or put back to a copy shows, and is
 * itself an entry; what it tells is taken all the same. What a desk left out at the end, and never told, no server can know.
 * @returns entries for the audit log, and what the chain's next traces are to carry
 */
export const followChain = async (
  store: DocumentStore,
  person: string,
  traces: readonly FileRead[],
  from: string,
): Promise<{ notes: Noted[]; nonce: string | undefined }> => {
  const linked = traces
    .flatMap((trace) => (trace.link ? [{ trace, link: trace.link }] : []))
    .sort((a, b) => a.link.n - b.link.n);
  const notes: Noted[] = [];
  let nonce: string | undefined;
  for (const chain of new Set(linked.map(({ link }) => link.chain))) {
    const _id = `read-chain:${person}:${chain}`;
    const stored = await store.getDocument(cityDatabase, _id);
    const known = state.safeParse(stored).data;
    const begun: State = { _id, kind: 'read-chain', by: person, n: 0, hash: beforeFirstRead, nonces: [] };
    let at = known ?? begun;
    const about = (facts: NotedFacts) => ({
      by: person,
      facts: { chain, from, ...facts },
    });
    const own = linked.filter(({ link }) => link.chain === chain);
    if (!known) notes.push({ what: 'reads-chain-began', ...about({ desk: own[0]?.trace.desk ?? null }) });
    for (const { trace, link } of own) {
      const why = breakOf(at, link);
      if (why !== null)
        notes.push({
          what: 'reads-chain-broken',
          ...about({ why, desk: trace.desk, expected: String(at.n + 1), told: String(link.n) }),
        });
      at = { ...at, n: link.n, hash: hashOf(trace) };
    }
    nonce = randomBytes(16).toString('base64url');
    const rev = stored?._rev === undefined ? {} : { _rev: stored._rev };
    await store.writeDocuments(cityDatabase, [{ ...at, ...rev, nonces: [nonce, ...at.nonces].slice(0, 2) }]);
  }
  return { notes, nonce };
};
