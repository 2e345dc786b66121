import { ensurePoppler } from '#test/poppler.mjs';

/** Runs once before the suite. */
export const setup = (): void => ensurePoppler();
