import { vi } from 'vitest';

/** Before each file: a module's own state (numbers given out, what was read) is not the next file's. Packages stay as they are. */
vi.resetModules();
