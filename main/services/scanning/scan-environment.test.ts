import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownCertificates } from '#test/people/scanners/own-certificates.ts';
import { readScanSetup } from './scan-environment.ts';

/** The devices that a system would list with these settings; nothing here has a scanner but the folders. */
const foldersOf = async (variables: NodeJS.ProcessEnv) => {
  const parts = {
    run: () => {
      throw new Error('No program is started for a folder.');
    },
    workDir: '',
    scripts: '',
    addresses: () => Promise.resolve([]),
    certificates: ownCertificates(),
    pc: { name: () => Promise.resolve('pc1'), isKept: () => Promise.resolve(false) },
  };
  const opened = readScanSetup(variables).map(({ open }) => open(parts));
  const folder = opened.find(({ name }) => name === 'folder');
  return (await folder?.list(new AbortController().signal))?.map(({ id }) => id);
};

describe('the administrator’s scanning settings', () => {
  it('are empty unless set', async () => {
    expect(await foldersOf({})).toEqual([]);
  });

  it('reach their driver', async () => {
    const folders = [import.meta.dirname, '/no/such/folder'].join(delimiter);
    expect(await foldersOf({ MAKTAB_SCAN_FOLDERS: folders })).toEqual([`folder:${import.meta.dirname}`]);
  });

  it('are refused by name when they are wrong', () => {
    expect(() => readScanSetup({ MAKTAB_SCAN_FOLDERS: 'scans' })).toThrow('MAKTAB_SCAN_FOLDERS');
    expect(() => readScanSetup({ MAKTAB_SCANNERS: 'ftp://10.1.2.3' })).toThrow('MAKTAB_SCANNERS');
    expect(() => readScanSetup({ MAKTAB_NAPS2: '' })).toThrow('MAKTAB_NAPS2');
  });
});
