import { defineDriver } from '#main/services/scanning/driver/define-driver.ts';
import { scanVariables } from '#main/services/scanning/driver/scan-variables.ts';
import { Naps2Driver } from './naps2-driver.ts';

/** Scanners that have no driver but TWAIN, by NAPS2. */
export const naps2 = defineDriver({
  name: 'naps2',
  kind: { words: { fr: 'TWAIN', ar: 'TWAIN' }, said: 'when-alike' },
  worksOn: (system) => system === 'win32',
  settings: scanVariables.pick({ MAKTAB_NAPS2: true }),
  open: ({ run, workDir }, { MAKTAB_NAPS2: program }) => new Naps2Driver({ run, workDir, program }),
});
