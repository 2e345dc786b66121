import { fromBase64 } from './base64.ts';

const ivBytes = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Seals what a desk keeps on disk: AES-256-GCM, each piece bound to the name it is kept under, so that none can take another's place. */
export class Sealer {
  private constructor(private readonly key: CryptoKey) {}

  /** @param key 32 bytes, base64; never kept by the page */
  static async open(key: string): Promise<Sealer> {
    const bytes = fromBase64(key);
    const imported = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    bytes.fill(0);
    return new Sealer(imported);
  }

  async seal(name: string, plain: BufferSource): Promise<Uint8Array<ArrayBuffer>> {
    const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
    const additionalData = encoder.encode(name);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, this.key, plain);
    const whole = new Uint8Array(ivBytes + sealed.byteLength);
    whole.set(iv);
    whole.set(new Uint8Array(sealed), ivBytes);
    return whole;
  }

  /** @throws OperationError when changed, of another store, or kept under another name */
  async unseal(name: string, whole: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
    return crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: whole.subarray(0, ivBytes), additionalData: encoder.encode(name) },
      this.key,
      whole.subarray(ivBytes),
    );
  }

  sealJson(name: string, value: unknown): Promise<Uint8Array<ArrayBuffer>> {
    return this.seal(name, encoder.encode(JSON.stringify(value)));
  }

  /** @throws like {@link unseal} */
  async unsealJson(name: string, whole: Uint8Array<ArrayBuffer>): Promise<unknown> {
    return JSON.parse(decoder.decode(await this.unseal(name, whole))) as unknown;
  }
}

/** Bytes that {@link Sealer.seal} made, as IndexedDB gives them back. */
export const isSealed = (value: unknown): value is Uint8Array<ArrayBuffer> =>
  value instanceof Uint8Array && value.byteLength > ivBytes;
