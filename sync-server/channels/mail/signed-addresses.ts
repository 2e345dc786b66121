import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeReference, readReference } from '#shared/domain/register/reference.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
/** Eighty bits in letters that survive being written small or large. */
const signatureLength = 16;

/** Says in an address that a citizen's reply to a request comes to it. */
const mark = 'r';
/** Says so of the address that one message is sent from, to which a report comes that it did not arrive. */
const bounceMark = 'b';
const handleShape = /^[a-z2-7]{16}$/;

const inLetters = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; text.length < signatureLength; at += 5) {
    const bits = Array.from(bytes.subarray(at, at + 5)).reduce((sum, byte) => sum * 256 + byte, 0);
    for (let n = 7; n >= 0; n -= 1) text += alphabet[Math.floor(bits / 32 ** n) % 32] ?? '';
  }
  return text;
};

/**
 * Addresses of the city's mailbox that say which request a message belongs to, signed: `demandes+r-a726000123k-….@casablanca.ma`. Who
 * has one was written to about that request; nobody can make one up.
 */
export class SignedAddresses {
  readonly #local: string;
  readonly #domain: string;

  private constructor(
    private readonly key: Buffer,
    address: string,
  ) {
    const at = address.lastIndexOf('@');
    this.#local = address.slice(0, at).toLowerCase();
    this.#domain = address.slice(at + 1).toLowerCase();
  }

  /** With a key of the data folder, outside of the store and its copies; the first start makes it. */
  static open(dataDir: string, address: string): SignedAddresses {
    const file = join(dataDir, 'mail-addresses.key');
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
    return new SignedAddresses(Buffer.from(readFileSync(file, 'utf8'), 'base64'), address);
  }

  /** The plain address that citizens know. */
  get plain(): string {
    return `${this.#local}@${this.#domain}`;
  }

  of(reference: string): string {
    const number = reference.replaceAll('-', '').toLowerCase();
    return `${this.#local}+${mark}-${number}-${this.#sign(number)}@${this.#domain}`;
  }

  /** Whether it is ours, marked or not. */
  isOwn(address: string): boolean {
    const [local = '', domain] = address.toLowerCase().split('@');
    return domain === this.#domain && local.split('+', 1)[0] === this.#local;
  }

  /** The reference that an address was made for; null: not ours, or not signed by us. */
  read(address: string): string | null {
    const [local = '', domain] = address.toLowerCase().split('@');
    const prefix = `${this.#local}+${mark}-`;
    if (domain !== this.#domain || !local.startsWith(prefix)) return null;
    const [number = '', signature = ''] = local.slice(prefix.length).split('-');
    const [given, right] = [Buffer.from(signature), Buffer.from(this.#sign(number))];
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    const parts = readReference(number);
    return parts && makeReference(parts.desk, parts.year, parts.sequence);
  }

  /** What a message is known by in the address that it is sent from: of its id alone, and nobody else can make it. */
  handleOf(id: string): string {
    return this.#letters(`bounce ${id}`);
  }

  /** The address that a message is sent from: a report that it did not arrive finds it. */
  bounceOf(id: string): string {
    return `${this.#local}+${bounceMark}-${this.handleOf(id)}@${this.#domain}`;
  }

  /** The handle in an address that a message was sent from; null: it is none of ours. */
  readBounce(address: string): string | null {
    const [local = '', domain] = address.toLowerCase().split('@');
    const prefix = `${this.#local}+${bounceMark}-`;
    const handle = local.slice(prefix.length);
    return domain === this.#domain && local.startsWith(prefix) && handleShape.test(handle) ? handle : null;
  }

  #sign(number: string): string {
    return this.#letters(`reply ${number}`);
  }

  #letters(text: string): string {
    return inLetters(createHmac('sha256', this.key).update(text).digest()).slice(0, signatureLength);
  }
}
