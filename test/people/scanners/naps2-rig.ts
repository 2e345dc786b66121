import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScanSettings } from '#shared/contracts/scanning-api.ts';
import { Naps2Driver } from '#main/services/scanning/naps2/naps2-driver.ts';
import type { ScannerRig } from '#test/contracts/scanner-driver.ts';
import { type Exchange, recordedProgram } from './recorded-program.ts';

const name = 'PaperStream IP fi-7160';
const sheets = 10;

/** Exchanges with NAPS2's console as its source (7.5) says they are; not recorded on Windows, which is not to be had here. */
export const naps2Rig = async (): Promise<ScannerRig> => {
  const workDir = await mkdtemp(join(tmpdir(), 'maktab-naps2-'));
  const picture = await readFile(join(import.meta.dirname, 'page.jpg'));
  let waitMs = 0;
  let fault: { after: number; says: string; code: number } | null = null;
  const scan = (args: readonly string[]): Exchange => {
    const value = (option: string) => args[args.indexOf(option) + 1];
    if (value('--device') !== name || value('--output') !== 'p.$(nnnn).jpg') throw new Error(args.join(' '));
    const all = { glass: 1, duplex: 2 * sheets }[value('--source') ?? ''] ?? sheets;
    const files = Array.from({ length: fault?.after ?? all }, (_, index) => ({
      file: { name: `p.${String(index + 1).padStart(4, '0')}.jpg`, bytes: picture },
    }));
    const said = fault ? [{ line: fault.says }] : [];
    // The failure is said while scanning, the pages before it are saved after.
    return { steps: [{ waitMs }, ...said, ...files], code: fault?.code ?? 0 };
  };
  const flatbed: ScanSettings = { source: 'flatbed', resolution: 300, mode: 'colour', size: null };
  const breaking =
    (says: string, after = 0, code = 1) =>
    async () => {
      fault = { says, after, code };
    };
  return {
    driver: new Naps2Driver({
      run: recordedProgram((_program, args) =>
        args.includes('--listdevices') ? { steps: [{ line: name }], code: 0 } : scan(args),
      ),
      program: 'NAPS2.Console.exe',
      workDir,
    }),
    deviceId: `naps2:${name}`,
    settings: { flatbed, feeder: { ...flatbed, source: 'feeder' }, duplex: { ...flatbed, source: 'duplex' } },
    sheets,
    givesAllAtOnce: true,
    reset: async () => {
      waitMs = 0;
      fault = null;
    },
    slow: async () => {
      waitMs = 300;
    },
    faults: [
      {
        name: 'empty feeder',
        problem: 'no-paper',
        after: 0,
        arrange: breaking("Il n'y a aucune page dans le dispositif d'alimentation."),
      },
      {
        name: 'jam in the stack',
        problem: 'jam',
        after: 3,
        arrange: breaking('The scanner has a paper jam.', 3),
      },
      {
        name: 'capot',
        problem: 'cover-open',
        after: 0,
        arrange: breaking('Le capot du scanner est ouvert.'),
      },
      { name: 'busy', problem: 'busy', after: 0, arrange: breaking('The selected scanner is busy.') },
      {
        name: 'off',
        problem: 'unreachable',
        after: 0,
        arrange: breaking('Le scanner sélectionné est éteint.'),
      },
      {
        name: 'cable pulled',
        problem: 'cut',
        after: 2,
        arrange: breaking('Communication with the scanning device was interrupted.', 2),
      },
      {
        name: 'crashed, yet 0',
        problem: 'failed',
        after: 0,
        arrange: breaking('An unexpected error.', 0, 0),
      },
    ],
    close: () => rm(workDir, { recursive: true, force: true }),
  };
};
