import { describe, expect, it } from 'vitest';
import { scanArguments } from './arguments.ts';
import { parseOptions } from './parse-options.ts';
import { readDevice } from './sane-device.ts';

const read = (text: string) => readDevice(parseOptions(text.split('\n')));

/** As the backends of sane-backends 1.2 and brscan4 print them. */
const fujitsu = `
    --source ADF Front|ADF Back|ADF Duplex [ADF Front]
    --mode Lineart|Halftone|Gray|Color [Lineart]
    --resolution 50..600dpi (in steps of 1) [600]
    --page-width 0..224.846mm (in steps of 0.0211639) [215.872]
    --page-height 0..863.489mm (in steps of 0.0211639) [279.364]
    -l 0..224.846mm (in steps of 0.0211639) [0]
    -t 0..279.364mm (in steps of 0.0211639) [0]
    -x 0..215.872mm (in steps of 0.0211639) [215.872]
    -y 0..279.364mm (in steps of 0.0211639) [279.364]
    --brightness -127..127 (in steps of 1) [0]`;
const brother = `
    --mode Black & White|Gray[Error Diffusion]|True Gray|24bit Color|24bit Color[Fast] [24bit Color[Fast]]
    --resolution 100|150|200|300|400|600|1200|2400|4800|9600dpi [200]
    --source FlatBed|Automatic Document Feeder(left aligned)|Automatic Document Feeder(left aligned,Duplex) [FlatBed]
    --brightness -50..50% (in steps of 1) [inactive]
    -l 0..215.9mm (in steps of 0.0999908) [0]
    -t 0..355.6mm (in steps of 0.0999908) [0]
    -x 0..215.9mm (in steps of 0.0999908) [215.88]
    -y 0..355.6mm (in steps of 0.0999908) [355.567]`;
const pixma = `
    --resolution auto||75|150|300|600dpi [75]
    --mode auto|Color|Gray|Lineart [Color] [advanced]
    -x 0..216.069mm [216.069]
    -y 0..297.011mm [297.011]`;

describe('a SANE device', () => {
  it('with a feeder only, and paper larger than its area at first', () => {
    const { capabilities, sourceNames } = read(fujitsu);
    expect(sourceNames).toEqual({ feeder: 'ADF Front', duplex: 'ADF Duplex' });
    expect(capabilities.sources[0]).toMatchObject({
      source: 'feeder',
      resolutions: [75, 100, 150, 200, 240, 300, 400, 600],
      maxHeightMm: 863.489,
    });
    expect(capabilities.sources[0]?.modes.toSorted()).toEqual(['colour', 'grey', 'line']);
  });

  it('with words of its own', () => {
    const { sourceNames, modeNames } = read(brother);
    expect(sourceNames).toEqual({
      flatbed: 'FlatBed',
      feeder: 'Automatic Document Feeder(left aligned)',
      duplex: 'Automatic Document Feeder(left aligned,Duplex)',
    });
    expect(modeNames).toEqual({ line: 'Black & White', grey: 'True Gray', colour: '24bit Color' });
  });

  it('without a source is a flatbed, whose list of resolutions is taken as it is', () => {
    const { capabilities, modeNames } = read(pixma);
    expect(capabilities.sources).toMatchObject([{ source: 'flatbed', resolutions: [75, 150, 300, 600] }]);
    expect(modeNames.colour).toBe('Color');
  });

  it('is asked in the order in which one option decides the next', () => {
    const device = read(fujitsu);
    const [source] = device.capabilities.sources;
    if (!source) throw new Error('no source');
    const size = { widthMm: 210, heightMm: 297 };
    const settings = { source: 'feeder' as const, resolution: 300, mode: 'line' as const, size };
    expect(scanArguments('fujitsu:fi-7160:1', device, settings, source)).toEqual([
      '--device-name=fujitsu:fi-7160:1',
      '--format=png',
      '--batch=p%d.png',
      '--batch-print',
      '--source=ADF Front',
      '--mode=Lineart',
      '--resolution=300',
      '--page-width=210',
      '--page-height=297',
      ...['-l', '0', '-t', '0', '-x', '210', '-y', '297'],
    ]);
  });
});
