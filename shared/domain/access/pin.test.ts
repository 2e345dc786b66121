import { expect, it } from 'vitest';
import { weaknessOf } from './pin.ts';

it.each([
  ['12345', 'too-short'],
  ['123456', 'too-simple'],
  ['987654', 'too-simple'],
  ['000000', 'too-simple'],
  ['482913', null],
  ['112233', null],
  ['bonne nuit', null],
])('the PIN %s: %s', (pin, weakness) => expect(weaknessOf(pin)).toBe(weakness));
