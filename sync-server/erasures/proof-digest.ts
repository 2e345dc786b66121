import { createHash } from 'node:crypto';
import { erasureProof, type ErasureProof } from '#shared/contracts/erasures-api.ts';

/** SHA-256 (hex) of what a proof says, in the order of its schema; of all but the digest itself and where the log stood then. */
export const proofDigest = (proof: Omit<ErasureProof, 'digest' | 'auditHead'>): string => {
  const said = erasureProof.omit({ digest: true, auditHead: true }).parse(proof);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
};
