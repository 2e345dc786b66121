import { expect, test } from 'vitest';
import { maskPaper } from './mask-paper.ts';

test('enough of an identity paper to recognise it, too little to copy it', () => {
  expect(maskPaper('BK123456')).toBe('B•••••56');
  expect(maskPaper('J12')).toBe('•••');
});
