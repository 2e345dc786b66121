import { z } from 'zod';
import { flag, port } from './schemas.ts';
import type { Variables } from './variable.ts';

/** What `npm start` takes, besides what it hands on to the sync server. */
export const startVariables = {
  MAKTAB_PORT: {
    schema: port(4310),
    readBy: ['start', 'workbench'],
    means: 'Port of the workbench on this machine; 0 = any.',
  },
  MAKTAB_SHELL: {
    schema: z.enum(['auto', 'electron', 'browser']).default('auto'),
    readBy: ['start'],
    means: 'The shell that opens. `auto`: Electron when its binary is there and a window can be shown.',
  },
  MAKTAB_OPEN: { schema: flag.default('1'), readBy: ['start', 'workbench'], means: '0 opens no window.' },
  MAKTAB_DEMO_REQUESTS: {
    schema: z.coerce.number().int().min(0).max(5000).default(5000),
    readBy: ['start'],
    means: 'Requests of the demo city that a new data folder is filled with.',
  },
} as const satisfies Variables;
