import { delimiter, isAbsolute } from 'node:path';
import { z } from 'zod';
import { environmentOf } from '#shared/environment/environment.ts';
import { serviceAddress } from './escl/address.ts';

const words = (separator: string) => (text: string) =>
  text
    .split(separator)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const given = environmentOf('scanning');
const { MAKTAB_SCAN_FOLDERS: folders, MAKTAB_SCANNERS: scanners } = given.shape;
/** The administrator's scanning settings. */
const environment = given.extend({
  MAKTAB_SCAN_FOLDERS: folders
    .transform(words(delimiter))
    .pipe(z.array(z.string().refine(isAbsolute, 'not an absolute path'))),
  MAKTAB_SCANNERS: scanners
    .transform(words(' '))
    .pipe(z.array(z.url({ protocol: /^https?$/ }).transform(serviceAddress))),
});

/** What the administrator has set for the scanners of a PC. */
export interface ScanSetup {
  folders: string[];
  addresses: string[];
  naps2: string;
}

/** Reads it from the environment. Throws a ZodError that names the wrong variable. */
export const readScanSetup = (variables: NodeJS.ProcessEnv): ScanSetup => {
  const read = environment.parse(variables);
  return {
    folders: read.MAKTAB_SCAN_FOLDERS,
    addresses: read.MAKTAB_SCANNERS,
    naps2: read.MAKTAB_NAPS2,
  };
};
