import type { Net } from './judge.ts';
import { hiddenWeights, outputWeights, units } from './weights.ts';

const unpacked = ({ scale, bytes }: { scale: number; bytes: string }): Float32Array =>
  Float32Array.from(new Int8Array(Buffer.from(bytes, 'base64')), (value) => value * scale);

let net: Net | null = null;
/** The net that tells digits apart, unpacked once. */
export const digitNet = (): Net =>
  (net ??= { units, hidden: unpacked(hiddenWeights), output: unpacked(outputWeights) });
