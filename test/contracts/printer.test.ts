import { headlessRig } from '#test/people/printers.ts';
import { printerContract } from './printer.ts';

printerContract('Chromium without a window', headlessRig);
