import { createPublicKey, randomBytes, verify } from 'node:crypto';
import type { WebSocket } from '@fastify/websocket';
import { otherPageCode, pageProof, type PageProof, provenText } from '#shared/contracts/page-proof.ts';

const waitMs = 10_000;

const isProven = ({ key, proof }: PageProof, text: string): boolean => {
  try {
    const publicKey = createPublicKey({ key, format: 'jwk' });
    const signature = Buffer.from(proof, 'base64');
    return verify('sha256', Buffer.from(text), { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    return false;
  }
};

const firstFrame = (socket: WebSocket): Promise<unknown> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), waitMs);
    socket.once('close', () => resolve(null));
    socket.once('message', (data: Buffer, isBinary) => {
      clearTimeout(timer);
      try {
        resolve(isBinary ? null : JSON.parse(data.toString()));
      } catch {
        resolve(null);
      }
    });
  });

/**
 * Asks a page for its proof; true when it holds and `isOwnKey` knows the key (JWK as text). Otherwise the connection is closed with
 * {@link otherPageCode}.
 */
export const admitPage = async (
  socket: WebSocket,
  origin: string,
  isOwnKey: (key: string) => Promise<boolean>,
): Promise<boolean> => {
  const challenge = randomBytes(32).toString('base64url');
  const answer = firstFrame(socket);
  socket.send(JSON.stringify({ challenge }));
  const read = pageProof.safeParse(await answer);
  const holds = read.success && isProven(read.data, provenText(origin, challenge));
  if (!holds || !(await isOwnKey(JSON.stringify(read.data.key)))) {
    socket.close(otherPageCode);
    return false;
  }
  socket.send(JSON.stringify({ welcome: true }));
  return true;
};
