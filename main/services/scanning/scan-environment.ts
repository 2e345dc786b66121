import { delimiter, isAbsolute } from 'node:path';
import { z } from 'zod';
import { serviceAddress } from './escl/address.ts';

const words = (separator: string) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(separator)
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    );

/** The administrator's scanning settings. */
const environment = z.object({
  /** Watched folders, separated as in PATH. */
  MAKTAB_SCAN_FOLDERS: words(delimiter).pipe(z.array(z.string().refine(isAbsolute, 'not an absolute path'))),
  /** Addresses of network scanners, separated by spaces. */
  MAKTAB_SCANNERS: words(' ').pipe(z.array(z.url({ protocol: /^https?$/ }).transform(serviceAddress))),
  /** NAPS2's console. */
  MAKTAB_NAPS2: z.string().min(1).default('C:\\Program Files\\NAPS2\\NAPS2.Console.exe'),
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
