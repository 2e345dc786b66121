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
  MAKTAB_DEMO_MAIL_PORT: {
    schema: port(4314),
    readBy: ['start', 'demo-mail'],
    means: 'Port of the page with the demo’s mailboxes; 0 = any.',
  },
  MAKTAB_DEMO_MAIL_DIR: {
    schema: z.string().min(1),
    readBy: ['demo-mail', 'seed'],
    means: 'Folder of the demo’s mails, with the addresses of its mail server. `npm start` sets it.',
    example: '.maktab/demo-mail',
  },
} as const satisfies Variables;
