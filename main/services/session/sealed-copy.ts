import { constants, publicEncrypt } from 'node:crypto';

/** A copy of a store's key that the server alone can open: RSA-OAEP with SHA-256. Base64. */
export const sealToServer = (
  publicKey: string,
  content: { personId: string; storeId: string; key: string },
): string =>
  publicEncrypt(
    { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
    Buffer.from(JSON.stringify(content)),
  ).toString('base64');
