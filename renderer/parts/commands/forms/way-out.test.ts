import { expect, it } from 'vitest';
import { aComplainant } from '#test/people/commands.ts';
import { wayOut } from './way-out.ts';

const held = {
  phone: { masked: '06 •• 12', print: 'p'.repeat(22) },
  paper: null,
  email: true,
  address: false,
};
it('says before sending by which way it goes, and what happens if that fails; a desk knows without the numbers', () => {
  const known = aComplainant({ email: 'hind@example.org' });
  expect(wayOut('email', { complainants: [known] })).toBe('form.way.mail.call');
  expect(wayOut('email', { complainants: [{ ...known, phone: null }] })).toBe('form.way.mail.print');
  expect(wayOut('email', { complainants: [{ ...known, email: null, phone: null, held }] })).toBe(
    'form.way.mail.call',
  );
  expect(wayOut('email', { complainants: [aComplainant()] })).toBe('form.way.nowhere.call');
  expect(wayOut('email', { complainants: [] })).toBe('form.way.nowhere.print');
  expect(wayOut('counter', { complainants: [known] })).toBe('form.way.letter');
  expect(wayOut('phone', { complainants: [known] })).toBe('form.way.word');
});
