import { expect, test } from 'vitest';
import { drawQr } from './qr.ts';

test('a reference fits a small code that prints large modules', () => {
  const { size, path } = drawQr('A7-26-000123-K');
  expect(size).toBe(21);
  expect(path.startsWith('M0 0h1v1h-1z')).toBe(true);
});

test('two references never share a drawing', () => {
  expect(drawQr('A7-26-000123-K').path).not.toBe(drawQr('A7-26-000124-H').path);
});
