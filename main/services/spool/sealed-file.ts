import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * A sealed file of the spool: magic, length of the sealed description (u32, big-endian), sealed description (JSON), sealed bytes.
 * Each sealed part is IV (12), tag (16), AES-256-GCM ciphertext, bound to the file's name and to its place in the file.
 */
const magic = Buffer.from('MKS1');
const ivLength = 12;
const tagLength = 16;
const headLength = magic.length + 4;
type Part = 'description' | 'bytes';

const boundTo = (name: string, part: Part): Buffer => Buffer.from(`maktab scan\n${name}\n${part}`);

const seal = (key: Buffer, name: string, part: Part, content: Uint8Array): Buffer => {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(boundTo(name, part));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
};

const unseal = (key: Buffer, name: string, part: Part, sealed: Buffer): Buffer => {
  const iv = sealed.subarray(0, ivLength);
  const tag = sealed.subarray(ivLength, ivLength + tagLength);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength })
    .setAAD(boundTo(name, part))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]);
};

/** The file's whole content. @param name what it is kept under: nothing can take another's place */
export const sealFile = (key: Buffer, name: string, description: unknown, bytes: Uint8Array): Buffer => {
  const sealed = seal(key, name, 'description', Buffer.from(JSON.stringify(description)));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(sealed.length);
  return Buffer.concat([magic, length, sealed, seal(key, name, 'bytes', bytes)]);
};

const descriptionEnd = (file: Buffer): number => {
  if (!file.subarray(0, magic.length).equals(magic)) throw new Error('No file of the spool.');
  return headLength + file.readUInt32BE(magic.length);
};

/** How much of the file's beginning {@link openDescription} needs. Bytes. */
export const descriptionReach = 16_384;

/** The file's description, from its beginning. Throws when it was changed, or is sealed with another key or name. */
export const openDescription = (key: Buffer, name: string, start: Buffer): unknown => {
  const sealed = start.subarray(headLength, descriptionEnd(start));
  return JSON.parse(unseal(key, name, 'description', sealed).toString('utf8'));
};

/** The file's bytes, from its whole content. Throws as {@link openDescription} does. */
export const openBytes = (key: Buffer, name: string, file: Buffer): Buffer =>
  unseal(key, name, 'bytes', file.subarray(descriptionEnd(file)));
