import { join } from 'node:path';
import { z } from 'zod';
import { defineDriver } from '#main/services/scanning/driver/define-driver.ts';
import { WiaDriver } from './wia-driver.ts';

/** Scanners that Windows has a driver for. */
export const wia = defineDriver({
  name: 'wia',
  kind: { words: { fr: 'relié à ce poste', ar: 'موصول بهذا الجهاز' }, said: 'when-alike' },
  worksOn: (system) => system === 'win32',
  settings: z.object({}),
  open: ({ run, workDir, scripts }) =>
    new WiaDriver({ run, workDir, script: join(scripts, 'wia', 'wia.ps1') }),
});
