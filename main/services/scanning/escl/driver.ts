import { z } from 'zod';
import { defineDriver } from '#main/services/scanning/driver/define-driver.ts';
import { listOf, scanVariables } from '#main/services/scanning/driver/scan-variables.ts';
import { serviceAddress } from './address.ts';
import { discover } from './discover.ts';
import { usualTimes } from './escl-client.ts';
import { EsclDriver } from './escl-driver.ts';
import { usualPatience } from './escl-job.ts';

/** How long announcements are waited for. ms. */
const announceMs = 2500;

/** Network scanners and copiers. */
export const escl = defineDriver({
  name: 'escl',
  kind: { words: { fr: 'sur le réseau', ar: 'على الشبكة' }, said: 'when-alike' },
  worksOn: () => true,
  settings: z.object({
    MAKTAB_SCANNERS: scanVariables.shape.MAKTAB_SCANNERS.transform(listOf(' ')).pipe(
      z.array(z.url({ protocol: /^https?$/ }).transform(serviceAddress)),
    ),
  }),
  open: ({ addresses, certificates }, { MAKTAB_SCANNERS: set }) =>
    new EsclDriver({
      discover: (signal) => discover(announceMs, signal),
      addresses: async () => [...new Set([...set, ...(await addresses())])],
      times: usualTimes,
      patience: usualPatience,
      certificates,
    }),
});
