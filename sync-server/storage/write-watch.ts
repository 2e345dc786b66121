import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { diskTroubleOf } from './disk-trouble.ts';
import { StoreError } from './document-store.ts';
import type { WriteTrouble } from './write-trouble.ts';

const reasons: Readonly<Record<WriteTrouble['why'], string>> = {
  'disk-full': 'The disk of the server is full',
  'store-damaged': 'The store of the server is damaged',
  'no-access': 'The store of the server cannot be written',
  'disk-error': 'The disk of the server fails',
  unknown: 'The server cannot write',
};
const words = {
  full: 'disk-full',
  damaged: 'store-damaged',
  'no-access': 'no-access',
  'disk-error': 'disk-error',
} as const;

/** Bytes that are free on the disk of a file. */
export const roomBeside = (file: string): number => {
  const { bavail, bsize } = statfsSync(dirname(file));
  return bavail * bsize;
};

const leastFree = 16 * 1024 * 1024;

/** Remembers whether the last group of writes reached the disk. */
export class WriteWatch {
  #trouble: WriteTrouble | null = null;

  constructor(
    /** Bytes that are free on the store's disk. */
    private readonly free: () => number,
    private readonly told: (sentence: string) => void = (sentence) => console.error(sentence),
  ) {}

  /** null: writes reach the disk, as far as it was tried. */
  get trouble(): WriteTrouble | null {
    return this.#trouble;
  }

  worked(): void {
    // What is small still fits long after what is not: there is to be room again first.
    if (this.#trouble?.why === 'disk-full' && this.free() < leastFree) return;
    if (this.#trouble) this.told('The store can be written again.');
    this.#trouble = null;
  }

  /** Said once, until writes work again. @returns what to answer whoever wanted to write */
  failed(error: unknown): unknown {
    if (error instanceof StoreError) return error;
    const trouble = diskTroubleOf(error);
    if (trouble === null) return error;
    const why = words[trouble];
    if (!this.#trouble)
      this.told(
        `${reasons[why]}: nothing is taken in until that is mended. What was acknowledged is kept; desks keep what they have and send it then.`,
      );
    this.#trouble = { since: this.#trouble?.since ?? new Date().toISOString(), why };
    return new StoreError(507, 'insufficient_storage', `${reasons[why]}; nothing was changed.`);
  }
}
