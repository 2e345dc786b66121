/** Since when nothing can be written, and why, as `/health` says it. */
export interface WriteTrouble {
  since: string;
  why: 'disk-full' | 'store-damaged' | 'no-access' | 'disk-error' | 'unknown';
}
