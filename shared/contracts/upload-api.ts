import { z } from 'zod';
import { largestFile } from '../documents/attachment.ts';

/**
 * Files in pieces, each call short enough for the worst link: the server says how far it has come, the desk goes on from there.
 *
 * - `POST /uploads/<fileId>` `uploadBody` → `uploadAnswer`: begins, or says where it stands
 * - `PUT  /uploads/<fileId>?offset&sha256` the piece's bytes → `uploadAnswer`: a piece that does not begin where the file ends, or is
 *   not what its hash says, changes nothing; with the last one the file is stored when the whole is what its hash says, and begins
 *   anew when it is not
 */

/** SHA-256, hexadecimal. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a file is, said before its bytes; the rules of each field are the server's. */
export const uploadBody = z.object({
  office: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int().min(0).max(largestFile),
  createdAt: z.string(),
  sha256,
});
export type UploadBody = z.infer<typeof uploadBody>;

export const uploadQuery = z.object({ offset: z.coerce.number().int().min(0), sha256 });

/** Largest piece, in bytes: what every proxy must let through (docs/deploy-proxy.md). */
export const largestPiece = 1024 * 1024;

/** `open`: the server has the bytes up to `offset`. `refused`: it will never take this file. */
export const uploadAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), offset: z.int().min(0) }),
  z.object({ kind: z.literal('stored') }),
  z.object({ kind: z.literal('refused'), reason: z.string() }),
]);
export type UploadAnswer = z.infer<typeof uploadAnswer>;
