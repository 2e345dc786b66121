import { describe, expect, it } from 'vitest';
import { drivers } from '#main/services/scanning/drivers.ts';
import { esclRig } from '#test/people/scanners/escl-rig.ts';
import { folderRig } from '#test/people/scanners/folder-rig.ts';
import { naps2Rig } from '#test/people/scanners/naps2-rig.ts';
import { saneRig } from '#test/people/scanners/sane-rig.ts';
import { wiaRig } from '#test/people/scanners/wia-rig.ts';
import { scannerDriverContract } from './scanner-driver.ts';

/** What each driver is held against. */
const rigs = {
  sane: ['SANE, its test backend', saneRig],
  wia: ['WIA, exchanges by hand', wiaRig],
  naps2: ['NAPS2, exchanges by hand', naps2Rig],
  escl: ['eSCL, a copier over HTTP', esclRig],
  folder: ['watched folder', folderRig],
} as const;

for (const [title, rig] of Object.values(rigs)) scannerDriverContract(title, rig);

describe('the contract', () => {
  it('is kept by every driver there is', () => {
    expect(Object.keys(rigs)).toEqual(drivers.map(({ name }) => name));
  });
});
