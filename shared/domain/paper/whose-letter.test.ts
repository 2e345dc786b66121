import { describe, expect, it } from 'vitest';
import { materialsOf } from '../identification/score-citizen.ts';
import { heldPerson } from '../privacy/held.ts';
import { makeReference } from '../register/reference.ts';
import type { Proposal } from './proposal.ts';
import { doubtOf, type Named } from './whose-letter.ts';

const own = makeReference('A7', 2026, 8);
const box = { left: 0, top: 0, width: 1, height: 1 };
const read = (field: Proposal['field'], value: string, confidence = 0.9): Proposal => ({
  field,
  value,
  read: value,
  confidence,
  page: 0,
  box,
});
const fatima: Named = {
  name: 'Fatima Zahra Bennani',
  phone: '+212661234567',
  paper: { type: 'cin', number: 'BK123456' },
};
/** A fingerprint that anybody can read. */
const print = (material: string) => `#${material}`;
const asHeld = ({ name, phone, paper }: Named): Named =>
  heldPerson({ name, phone, paper, email: null, address: '' }, print);
/** The same whether numbers are here or only what they are recognised by. */
const doubt = (proposals: Proposal[], complainants: Named[] = [fatima], hasNamesake = false) => {
  const prints = new Map(
    proposals.map(({ value }) => [value, new Set(materialsOf(value).map(print))] as const),
  );
  const found = doubtOf(proposals, { reference: own, complainants }, () => hasNamesake);
  const held = { reference: own, complainants: complainants.map(asHeld) };
  expect(doubtOf(proposals, held, () => hasNamesake, prints)).toBe(found);
  return found;
};

describe('a labelled letter is filed by itself', () => {
  it.each([
    ['by the identity card alone', [read('cin', 'BK123456')]],
    [
      'by the identity card, whatever name was misread',
      [read('cin', 'BK123456'), read('name', 'Fatna Zahia')],
    ],
    ['by the whole name', [read('name', 'Fatima Zahra Bennani')]],
    ['by the whole name in Arabic letters', [read('name', 'فاطمة الزهراء بناني')]],
    ['by phone and name', [read('phone', '+212661234567'), read('name', 'Fatima Zahra Bennani')]],
    ['naming its own reference', [read('reference', own), read('cin', 'BK123456')]],
  ])('%s', (_how, proposals) => expect(doubt(proposals)).toBeNull());

  it('when any of several complainants wrote it', () => {
    const karim: Named = { name: 'Karim Alaoui', phone: null, paper: null };
    expect(doubt([read('name', 'Karim Alaoui')], [fatima, karim])).toBeNull();
  });
});

describe('a labelled letter waits for a person', () => {
  it.each([
    [
      'another identity card, the same name',
      [read('name', 'Fatima Zahra Bennani'), read('cin', 'BE654321')],
      'other-person',
    ],
    [
      'the same phone, another name',
      [read('phone', '+212661234567'), read('name', 'Youssef Bennani')],
      'other-person',
    ],
    [
      'the same name, another phone',
      [read('name', 'Fatima Zahra Bennani'), read('phone', '+212700000000')],
      'other-person',
    ],
    ['half the name', [read('name', 'Fatima Zahra')], 'other-person'],
    ['another name', [read('name', 'Karim Alaoui')], 'other-person'],
    ['a phone alone: families share them', [read('phone', '+212661234567')], 'shared'],
    ['nothing of the writer', [read('subject', 'Éclairage')], 'person-unread'],
    [
      'another reference',
      [read('reference', makeReference('A7', 2026, 7)), read('cin', 'BK123456')],
      'other-reference',
    ],
  ] as const)('%s: %s', (_what, proposals, why) => expect(doubt([...proposals])).toBe(why));

  it('when nothing but the name was read and another citizen bears it', () => {
    expect(doubt([read('name', 'Fatima Zahra Bennani')], [fatima], true)).toBe('shared');
    expect(doubt([read('name', 'Fatima Zahra Bennani'), read('cin', 'BK123456')], [fatima], true)).toBeNull();
  });

  it('when the request is anonymous', () =>
    expect(doubt([read('cin', 'BK123456')], [])).toBe('nobody-named'));
});
