import { esclRig } from '#test/people/scanners/escl-rig.ts';
import { folderRig } from '#test/people/scanners/folder-rig.ts';
import { naps2Rig } from '#test/people/scanners/naps2-rig.ts';
import { saneRig } from '#test/people/scanners/sane-rig.ts';
import { wiaRig } from '#test/people/scanners/wia-rig.ts';
import { scannerDriverContract } from './scanner-driver.ts';

scannerDriverContract('SANE, its test backend', saneRig);
scannerDriverContract('eSCL, a copier over HTTP', esclRig);
scannerDriverContract('watched folder', folderRig);
scannerDriverContract('WIA, exchanges by hand', wiaRig);
scannerDriverContract('NAPS2, exchanges by hand', naps2Rig);
