import { z } from 'zod';
import { benchRows } from './rows.ts';
import { firstSyncOfMaktab, firstSyncOfPouch } from './first-sync.ts';

z.config({ jitless: true });

/** What the benchmark driver calls in the page. */
const bench = { benchRows, firstSyncOfMaktab, firstSyncOfPouch };
export type PageBench = typeof bench;
Object.assign(globalThis, { bench });
