import { z } from 'zod';
import { count } from './schemas.ts';
import type { Variables } from './variable.ts';

/** What tests and measures take. */
export const testVariables = {
  MAKTAB_CHROMIUM: {
    schema: z.string().min(1).optional(),
    readBy: ['tests'],
    means: 'Chromium’s executable.',
    example: '/usr/bin/chromium',
    unset: '`/usr/bin/chromium`',
  },
  MAKTAB_TEST_SEED: {
    schema: z.coerce.number().int().min(0).optional(),
    readBy: ['tests'],
    means: 'What the random histories are drawn from, to see one again.',
    example: '980645',
    unset: '22, or the clock',
  },
  MAKTAB_TEST_STEPS: {
    schema: count(60),
    readBy: ['tests'],
    means: 'How many things happen in the random history of desks and server.',
  },
  MAKTAB_RANDOM_REQUESTS: {
    schema: count(3000),
    readBy: ['tests'],
    means: 'Random requests sent to every door of the server; 45000 as a penetration test would.',
  },
  MAKTAB_LETTERS: {
    schema: z.string().min(1).optional(),
    readBy: ['tests'],
    means: 'Folder of the scanned letters with what is written on them.',
    example: '/srv/letters',
    unset: 'those beside the repository, when there are any',
  },
  MAKTAB_KEEP_PAPERS: {
    schema: z.string().min(1).optional(),
    readBy: ['tests'],
    means: 'Folder in which printed papers are kept, to look at them.',
    example: '/tmp/papers',
    unset: 'they are not kept',
  },
  MAKTAB_SHOTS: {
    schema: z.string().min(1).optional(),
    readBy: ['tests'],
    means: 'Folder in which pictures of the answer’s journey are kept.',
    example: '/tmp/shots',
    unset: 'they are not taken',
  },
  MAKTAB_SCANS: {
    schema: count(60),
    readBy: ['tests'],
    means: 'Scans sent through a link that is cut again and again.',
  },
  MAKTAB_SCAN_BYTES: { schema: count(150_000), readBy: ['tests'], means: 'Bytes of each of them.' },
  MAKTAB_CUT_MS: { schema: count(700), readBy: ['tests'], means: 'How often that link is cut, ms.' },
  MAKTAB_MORNING: {
    schema: count(6),
    readBy: ['tests'],
    means: 'Registrations of a clerk’s morning, with photos, in two tabs, interrupted.',
  },
  MAKTAB_KILL_MS: {
    schema: z.string().default('0 400 1200 2400 4000 6000'),
    readBy: ['tests'],
    means:
      'When the programs of a desk are killed while letters are filed: ms after it began, spaces between.',
  },
  MAKTAB_BENCH_REQUESTS: {
    schema: count(200_000),
    readBy: ['measures'],
    means: 'Requests of the measured year.',
  },
  MAKTAB_BENCH_OPEN: {
    schema: count(200_000),
    readBy: ['measures'],
    means: 'Open requests that the watch is measured with.',
  },
  MAKTAB_BENCH_TOUCHED: {
    schema: count(100_000),
    readBy: ['measures'],
    means: 'Open requests that a moved feast is measured with.',
  },
  MAKTAB_BENCH_ROWS: {
    schema: count(100_000),
    readBy: ['measures'],
    means: 'Rows of the measured list and figures.',
  },
  MAKTAB_BENCH_FIRST: {
    schema: count(5000),
    readBy: ['measures'],
    means: 'Requests of the measured first minute.',
  },
  MAKTAB_BENCH_SYNC: {
    schema: count(20_000),
    readBy: ['measures'],
    means: 'Requests of the measured first synchronisation.',
  },
} as const satisfies Variables;
