import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readScanSetup } from './scan-environment.ts';

describe('the administrator’s scanning settings', () => {
  it('are empty unless set', () => {
    expect(readScanSetup({})).toMatchObject({ folders: [], addresses: [] });
  });

  it('are lists of folders and of addresses, with or without the path', () => {
    const setup = readScanSetup({
      MAKTAB_SCAN_FOLDERS: ['/srv/scans', '/mnt/copieur'].join(delimiter),
      MAKTAB_SCANNERS: 'http://10.1.2.3  https://copieur.anfa.local:8443/eSCL/',
    });
    expect(setup.folders).toEqual(['/srv/scans', '/mnt/copieur']);
    expect(setup.addresses).toEqual(['http://10.1.2.3/eSCL', 'https://copieur.anfa.local:8443/eSCL']);
  });

  it('are refused by name when they are wrong', () => {
    expect(() => readScanSetup({ MAKTAB_SCAN_FOLDERS: 'scans' })).toThrow('MAKTAB_SCAN_FOLDERS');
    expect(() => readScanSetup({ MAKTAB_SCANNERS: 'ftp://10.1.2.3' })).toThrow('MAKTAB_SCANNERS');
  });
});
