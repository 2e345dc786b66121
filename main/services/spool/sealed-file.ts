import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { waitingPage, type WaitingPage } from '#shared/documents/waiting-page.ts';

/**
 * A spooled page: magic, length of the sealed description (u32, big-endian), sealed description (JSON), sealed bytes. Each
 * sealed part is IV (12), tag (16), AES-256-GCM ciphertext, bound to the page's id and to its place in the file.
 */
const magic = Buffer.from('MKS1');
const ivLength = 12;
const tagLength = 16;
const headLength = magic.length + 4;
type Part = 'description' | 'bytes';

const boundTo = (id: string, part: Part): Buffer => Buffer.from(`maktab scan\n${id}\n${part}`);

const seal = (key: Buffer, id: string, part: Part, content: Buffer): Buffer => {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(boundTo(id, part));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
};

const unseal = (key: Buffer, id: string, part: Part, sealed: Buffer): Buffer => {
  const iv = sealed.subarray(0, ivLength);
  const tag = sealed.subarray(ivLength, ivLength + tagLength);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength })
    .setAAD(boundTo(id, part))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]);
};

/** The file's whole content. */
export const sealPage = (key: Buffer, page: WaitingPage, bytes: Buffer): Buffer => {
  const description = seal(key, page.id, 'description', Buffer.from(JSON.stringify(page)));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(description.length);
  return Buffer.concat([magic, length, description, seal(key, page.id, 'bytes', bytes)]);
};

const descriptionEnd = (file: Buffer): number => {
  if (!file.subarray(0, magic.length).equals(magic)) throw new Error('Not a spooled page.');
  return headLength + file.readUInt32BE(magic.length);
};

/** How much of the file's beginning {@link openDescription} needs. Bytes. */
export const descriptionReach = 16_384;

/** The page's description, from the file's beginning. Throws when it was changed, or is sealed with another key. */
export const openDescription = (key: Buffer, id: string, start: Buffer): WaitingPage => {
  const sealed = start.subarray(headLength, descriptionEnd(start));
  return waitingPage.parse(JSON.parse(unseal(key, id, 'description', sealed).toString('utf8')));
};

/** The page's bytes, from the whole file. Throws as {@link openDescription} does. */
export const openBytes = (key: Buffer, id: string, file: Buffer): Buffer =>
  unseal(key, id, 'bytes', file.subarray(descriptionEnd(file)));
