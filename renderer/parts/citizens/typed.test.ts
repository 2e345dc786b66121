import { describe, expect, test } from 'vitest';
import { identifyTyped } from './typed.ts';

describe('what was typed in the lookup field', () => {
  test.each([
    ['0612345678', '+212612345678'],
    ['06 12 34 56 78', '+212612345678'],
    ['٠٦١٢٣٤٥٦٧٨', '+212612345678'],
    ['00212 612-345-678', '+212612345678'],
    ['0612', '0612'],
    ['Tél : 06\u201112\u201134 56 78', '+212612345678'],
    ['tel:+212612345678', '+212612345678'],
    ['612345678', '+212612345678'],
  ])('%s is a phone number', (typed, phone) => {
    expect(identifyTyped(typed)).toEqual({ kind: 'phone', phone });
  });

  test.each([
    ['bk123456', 'BK123456'],
    ['BK 123 456', 'BK123456'],
    ['j-45', 'J45'],
    ['CIN : BK ١٢٣٤٥٦', 'BK123456'],
  ])('%s is an identity paper', (typed, number) => {
    expect(identifyTyped(typed)).toEqual({ kind: 'paper', number });
  });

  test.each(['Fatima Zahra', 'محمد العلوي', 'Mohamed VI 6', 'O’Brien'])('%s is a name', (name) => {
    expect(identifyTyped(` ${name} `)).toEqual({ kind: 'name', name });
  });

  test('blank is nothing, direction marks do not count', () => {
    expect(identifyTyped(' \u200f ')).toEqual({ kind: 'nothing' });
    expect(identifyTyped('\u200e0612345678')).toEqual({ kind: 'phone', phone: '+212612345678' });
  });
});
