import { saneRig } from '#test/people/scanners/sane-rig.ts';
import { scannerDriverContract } from './scanner-driver.ts';

scannerDriverContract('SANE, its test backend', saneRig);
