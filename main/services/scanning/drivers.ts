import type { Driver } from './driver/define-driver.ts';
import { escl } from './escl/driver.ts';
import { folder } from './folder/driver.ts';
import { naps2 } from './naps2/driver.ts';
import { sane } from './sane/driver.ts';
import { wia } from './wia/driver.ts';

/** Every kind of scanners, as they are offered. */
export const drivers: readonly Driver[] = [sane, wia, naps2, escl, folder];
