import { z } from 'zod';
import { port } from './schemas.ts';
import type { Variables } from './variable.ts';

/** What the demo directory takes. */
export const demoVariables = {
  MAKTAB_IDP_PORT: {
    schema: port(4313),
    readBy: ['start', 'directory'],
    means: 'Port of the demo directory; 0 = any.',
  },
  MAKTAB_IDP_SETTINGS: {
    schema: z.string().min(1),
    readBy: ['directory'],
    means: 'File it writes for `MAKTAB_SSO_FILE`. `npm start` sets it.',
    example: '.maktab/demo-sso.json',
  },
} as const satisfies Variables;
