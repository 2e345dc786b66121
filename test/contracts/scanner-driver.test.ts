import { esclRig } from '#test/people/scanners/escl-rig.ts';
import { folderRig } from '#test/people/scanners/folder-rig.ts';
import { saneRig } from '#test/people/scanners/sane-rig.ts';
import { scannerDriverContract } from './scanner-driver.ts';

scannerDriverContract('SANE, its test backend', saneRig);
scannerDriverContract('eSCL, a copier over HTTP', esclRig);
scannerDriverContract('watched folder', folderRig);
