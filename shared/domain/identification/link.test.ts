import { describe, expect, it } from 'vitest';
import { chances } from '#test/people/chances.ts';
import { readPairs } from '#test/people/names/read-pairs.ts';
import { decideLink, type LinkEvidence } from './link.ts';
import { compareNames, readName } from './names/compare-names.ts';
import { NameIndex } from './names/name-index.ts';

const alone: LinkEvidence = {
  ...{ paper: 'unknown', phone: 'unknown', email: 'unknown', name: 'other', files: 1500 },
  ...{ isProved: false, withPhone: 1, withEmail: 1, withPaper: 1, withName: 0 },
};

describe('two files', () => {
  it.each([
    ['paper and name agree', { paper: 'same', name: 'same', withName: 3 }, 'linked'],
    ['paper, phone and name agree', { paper: 'same', phone: 'same', name: 'same', withName: 40 }, 'linked'],
    ['the paper is another name’s', { paper: 'same' }, 'proposed'],
    ['phone and name agree', { phone: 'same', name: 'same', withName: 3 }, 'proposed'],
    ['an address that was only said, and the name', { email: 'same', name: 'same', withName: 3 }, 'proposed'],
    ['a proved address and the name', { email: 'same', isProved: true, name: 'same', withName: 3 }, 'linked'],
    ['a proved address is another name’s', { email: 'same', isProved: true }, 'proposed'],
    ['phone, address and name, nothing proved', { phone: 'same', email: 'same', name: 'same' }, 'proposed'],
    ['a name that few have', { name: 'same', withName: 2 }, 'proposed'],
    ['a name that many have', { name: 'same', withName: 30 }, 'new'],
    ['a phone alone, shared by a family', { phone: 'same', withPhone: 6 }, 'new'],
    [
      'a common name and a family’s phone agree, the papers differ',
      { paper: 'other', phone: 'same', name: 'same', withName: 40, withPhone: 6 },
      'new',
    ],
    ['nothing agrees', {}, 'new'],
  ] as const)('%s: %j is %s', (_, evidence, band) => {
    expect(decideLink({ ...alone, ...evidence }).band).toBe(band);
  });
  it('a phone counts less the more people have it, a name likewise', () => {
    const bits = (evidence: Partial<LinkEvidence>) => decideLink({ ...alone, ...evidence }).bits;
    const phone = (withPhone: number) => bits({ phone: 'same', name: 'same', withPhone, withName: 2 });
    expect(phone(1)).toBeGreaterThan(phone(6) + 2);
    expect(bits({ name: 'same', withName: 2 })).toBeGreaterThan(bits({ name: 'same', withName: 60 }) + 4);
  });
});

interface Someone {
  id: number;
  latin: string;
  arabic: string;
  phone: string;
  paper: string;
}
const next = chances(51);
const any = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
const pairs = readPairs('moroccan');
const half = Math.floor(pairs.length * 0.45);
const someone = (id: number, others: readonly Someone[]): Someone => {
  const [first, family] = [any(pairs.slice(0, half)), any(pairs.slice(half))];
  const number = () => String(Math.floor(next() * 1e8)).padStart(8, '0');
  return {
    id,
    latin: `${first.latin} ${family.latin}`,
    arabic: `${first.arabic} ${family.arabic}`,
    phone: others.length > 0 && next() < 0.08 ? any(others).phone : `6${number()}`,
    paper: next() < 0.7 ? `BK${number().slice(2)}` : '',
  };
};

it('of 300 who come back and 100 who are new, none is linked to somebody else, nearly all who show their paper are', () => {
  const people: Someone[] = [];
  for (let id = 0; id < 1500; id += 1) people.push(someone(id, people));
  const index = new NameIndex();
  for (const { id, arabic } of people) index.set(String(id), arabic);
  const count = (of: 'phone' | 'paper', value: string) => people.filter((one) => one[of] === value).length;
  const agreementOf = (one: string, other: string) =>
    one === '' || other === '' ? 'unknown' : one === other ? 'same' : 'other';

  const decide = (said: Omit<Someone, 'id' | 'arabic'>) => {
    const namesakes = index.find(said.latin);
    const asked = readName(said.latin);
    return people.flatMap((other) => {
      const isNumber = said.phone === other.phone || (said.paper !== '' && said.paper === other.paper);
      if (!isNumber && !namesakes.has(String(other.id))) return [];
      const evidence: LinkEvidence = {
        paper: agreementOf(said.paper, other.paper),
        phone: agreementOf(said.phone, other.phone),
        ...{ email: 'unknown', isProved: false, withEmail: 1 },
        name:
          namesakes.has(String(other.id)) || compareNames(readName(other.arabic), asked) ? 'same' : 'other',
        files: people.length,
        withPhone: count('phone', said.phone),
        withPaper: count('paper', said.paper),
        withName: namesakes.size,
      };
      const decision = decideLink(evidence);
      return decision.band === 'new' ? [] : [{ id: other.id, ...decision }];
    });
  };

  const told = { linked: 0, wrong: 0, reachable: 0, proposed: 0, others: 0 };
  for (let turn = 0; turn < 400; turn += 1) {
    const isNew = turn >= 300;
    const who = isNew ? someone(-1, people) : any(people);
    const showsPaper = who.paper !== '' && next() < 0.7;
    // One in twenty is mistyped: it may be a neighbour's.
    const isMistyped = showsPaper && next() < 0.05;
    const paper = !showsPaper ? '' : isMistyped ? any(people).paper : who.paper;
    const phone = next() < 0.15 ? `7${String(10_000_000 + turn)}` : who.phone;
    const decided = decide({ latin: who.latin, phone, paper });
    const linked = decided.filter(({ band }) => band === 'linked');
    told.wrong += linked.filter(({ id }) => id !== who.id).length;
    if (isNew) continue;
    if (showsPaper && !isMistyped) {
      told.reachable += 1;
      if (linked.some(({ id }) => id === who.id)) told.linked += 1;
    } else {
      told.others += 1;
      if (decided.some(({ id }) => id === who.id)) told.proposed += 1;
    }
  }
  expect(told.wrong).toBe(0);
  expect(told.reachable).toBeGreaterThan(100);
  expect(told.linked / told.reachable).toBeGreaterThanOrEqual(0.95);
  expect(told.proposed / told.others).toBeGreaterThanOrEqual(0.85);
});
