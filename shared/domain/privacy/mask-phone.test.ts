import { expect, it } from 'vitest';
import { maskPhone } from './mask-phone.ts';

it('a phone shows where it is from and how it ends, nothing that could be dialled', () => {
  expect(maskPhone('+212612345678')).toBe('+2126••••••78');
  expect(maskPhone('+1234')).toBe('•••••');
});
