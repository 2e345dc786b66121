import { type AuditProofs, type AuditVerdict, ChainCheck } from '#sync-server/audit/verify.ts';

/** Walks documents of the audit log from its origin. */
export const verifyChain = (documents: Iterable<unknown>, proofs: AuditProofs): AuditVerdict => {
  const check = new ChainCheck(proofs);
  for (const document of documents) if (!check.take(document)) break;
  return check.verdict();
};
