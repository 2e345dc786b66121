import { z } from 'zod';
import { defineDriver } from '#main/services/scanning/driver/define-driver.ts';
import { SaneDriver } from './sane-driver.ts';

/** Scanners connected to a Linux PC, by SANE. */
export const sane = defineDriver({
  name: 'sane',
  kind: { words: { fr: 'relié à ce poste', ar: 'موصول بهذا الجهاز' }, said: 'when-alike' },
  worksOn: (system) => system !== 'win32',
  settings: z.object({}),
  open: ({ run, workDir }) => new SaneDriver({ run, workDir }),
});
