import { z } from 'zod';
import type { PageBench } from '../page-bench.ts';
import { benchRows } from './rows.ts';
import { firstSyncOfMaktab, firstSyncOfPouch } from './first-sync.ts';

z.config({ jitless: true });

const bench: PageBench = { benchRows, firstSyncOfMaktab, firstSyncOfPouch };
Object.assign(globalThis, { bench });
