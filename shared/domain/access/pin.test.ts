import { describe, expect, it } from 'vitest';
import { type PinWeakness, weaknessOf } from './pin.ts';

const weak: Readonly<Record<PinWeakness, readonly string[]>> = {
  'too-short': ['12345', '', '2468', ' 4 8 2 9 1 '],
  repeated: ['000000', '      ', '121212', '111222', '482482', '123321', '٠٠٠٠٠٠', 'aaaaaaaa', '12341234'],
  run: ['123456', '987654', '890123', '112233', '135791', 'abcdef', '012345', '١٢٣٤٥٦', '123 456'],
  keyboard: ['147258', '789456', '159357', '147369', 'azerty', 'QWERTY', 'poiuyt', 'ضصثقفغ'],
  common: ['246813', '132468', '258013', 'casablanca', 'Casa2024', 'P@ssword1', 'maktab2026', '102030'],
  date: ['010190', '311299', '900101', '19900101', '01011990', '198723', '231987', '01-01-90'],
};
describe.each(Object.entries(weak))('a PIN that is %s', (weakness, pins) => {
  it.each(pins)('%s', (pin) => expect(weaknessOf(pin)).toBe(weakness));
});

it.each(['482913', '975310', '864213', '730584', 'bonne nuit', 'tortue bleue', '48ze91'])(
  '%s will do',
  (pin) => expect(weaknessOf(pin)).toBeNull(),
);

it('leaves more than eight in ten of all PINs of six digits to choose from, or nobody would find one', () => {
  let good = 0;
  for (let pin = 0; pin < 1_000_000; pin += 7)
    if (weaknessOf(String(pin).padStart(6, '0')) === null) good += 1;
  expect(good / (1_000_000 / 7)).toBeGreaterThan(0.8);
});
