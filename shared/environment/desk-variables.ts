import { z } from 'zod';
import { webAddress } from './schemas.ts';
import type { Variables } from './variable.ts';

/** What the shells on a PC take. */
export const deskVariables = {
  MAKTAB_SYNC_URL: {
    schema: webAddress
      .refine((address) => /^https:|^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::|$|\/)/.test(address), {
        message: 'https://… is needed over a network: tokens and citizens go over it',
      })
      .default('http://127.0.0.1:4312'),
    readBy: ['shell', 'workbench'],
    means: 'The sync server that a desk speaks to. Plain `http://` only on this machine.',
    example: 'https://maktab.casablanca.ma',
  },
  MAKTAB_RENDERER_DIR: {
    schema: z.string().min(1).optional(),
    readBy: ['shell', 'workbench'],
    means: 'Folder of the built pages. `npm start` sets it.',
    example: '/opt/maktab/renderer',
    unset: 'beside the application; `dist/renderer`',
  },
  MAKTAB_DESK_DIR: {
    schema: z.string().min(1).optional(),
    readBy: ['shell', 'workbench'],
    means: 'Folder of the desk: sealed stores, accounts, scans. `npm start` sets it.',
    example: '/var/lib/maktab/desk',
    unset: 'Electron’s own folder of the person; `.maktab` in theirs',
  },
  MAKTAB_SCAN_FOLDERS: {
    schema: z.string().default(''),
    readBy: ['scanning'],
    means: 'Watched folders, absolute, separated as in PATH ([scanning.md](scanning.md)).',
    example: '/srv/scans',
    unset: 'none',
  },
  MAKTAB_SCANNERS: {
    schema: z.string().default(''),
    readBy: ['scanning'],
    means: 'Addresses of network scanners that do not announce themselves, separated by spaces.',
    example: 'http://10.1.2.3 https://copieur.local',
    unset: 'none',
  },
  MAKTAB_NAPS2: {
    schema: z.string().min(1).default('C:\\Program Files\\NAPS2\\NAPS2.Console.exe'),
    readBy: ['scanning'],
    means: 'NAPS2’s console, for TWAIN scanners.',
    example: 'D:\\NAPS2\\NAPS2.Console.exe',
  },
} as const satisfies Variables;
