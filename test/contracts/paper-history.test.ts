import { describe, expect, it } from 'vitest';
import type { Complainant } from '#shared/documents/citizen.ts';
import { letterLabel } from '#shared/domain/paper/letter-label.ts';
import type { Proposal } from '#shared/domain/paper/proposal.ts';
import { doubtOf, isSameName } from '#shared/domain/paper/whose-letter.ts';
import { numberOfLabel } from '#shared/domain/register/number-of-label.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import {
  type DeskNumbers,
  foundInUse,
  reserved,
  takenByLabel,
} from '#shared/domain/register/reserved-numbers.ts';
import { chances } from '#test/people/chances.ts';

const year = 2026;
const box = { left: 0, top: 0, width: 1, height: 1 };
interface Person {
  id: number;
  name: string;
  phone: string | null;
  paper: NonNullable<Complainant['paper']> | null;
}
interface Letter {
  writer: Person;
  /** What is stuck on it, rightly or wrongly. */
  codes: string[];
}
interface Request {
  owner: Person | null;
  reference: string;
}
interface Desk {
  code: string;
  numbers: DeskNumbers;
  /** Commands in the outbox: what a killed desk counts its numbers from. */
  outbox: number[];
  /** Printed and not stuck on a letter yet. */
  roll: string[];
}

const firstNames = ['Fatima Zahra', 'Karim', 'Youssef', 'Khadija', 'Hamza', 'Salma'];
const lastNames = ['Bennani', 'Alaoui', 'Tazi', 'Berrada'];

/** A day at two desks, with everything that goes wrong with paper. Says what was filed by itself and where. */
const history = (seed: number) => {
  const random = chances(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(all: readonly T[]): T => {
    const one = all[below(all.length)];
    if (one === undefined) throw new Error('Nothing to pick from.');
    return one;
  };
  const chance = (of: number) => random() < of;
  // Families share phones; namesakes have papers and phones of their own.
  const people = Array.from({ length: 14 }, (_, id): Person => ({
    id,
    name: `${pick(firstNames)} ${pick(lastNames)} ${id % 4 === 0 ? '' : 'El'}`.trim(),
    phone: chance(0.8) ? `+2126612345${String(chance(0.3) ? 10 : 20 + id)}` : null,
    paper: { type: 'cin', number: `BK${String(100_000 + id)}` },
  }));
  const desks: Desk[] = ['A7', 'B2'].map((code) => ({
    code,
    numbers: { last: 0, reserved: [] },
    outbox: [],
    roll: [],
  }));
  const requests = new Map<string, Request>();
  const waiting: Letter[] = [];
  const filed: { writer: Person; owner: Person | null }[] = [];
  const told = { stopped: 0, taken: 0, doubts: 0, refused: 0 };

  const enter = (desk: Desk, number: number, owner: Person | null): string => {
    const reference = makeReference(desk.code, year, number);
    if (requests.has(reference)) throw new Error(`${reference} was given twice.`);
    requests.set(reference, { owner, reference });
    desk.outbox.push(number);
    return reference;
  };
  /** The PC is switched off between keeping a command and counting its number: it is counted at the next start. */
  const killed = (desk: Desk, before: DeskNumbers) => {
    desk.numbers = desk.outbox.reduce(foundInUse, before);
  };
  /** Names a bad reader gives; the sure particulars are read in most letters. */
  const read = ({ name, phone, paper }: Person): Proposal[] => {
    const found: [Proposal['field'], string | null][] = [
      ['name', chance(0.8) ? name : null],
      ['phone', chance(0.5) ? phone : null],
      ['cin', chance(0.7) ? (paper?.number ?? null) : null],
    ];
    return found.flatMap(([field, value]) =>
      value === null ? [] : [{ field, value, read: value, confidence: 0.55 + 0.4 * random(), page: 0, box }],
    );
  };

  const acts = [
    // Prints labels, or the printer's preview is out of date.
    () => {
      const desk = pick(desks);
      const from = desk.numbers.last + 1 - (chance(0.1) ? 1 : 0);
      const count = 1 + below(4);
      const after = reserved(desk.numbers, from, count);
      if (!after) return void (told.refused += 1);
      desk.numbers = after;
      for (let n = 0; n < count; n += 1) desk.roll.push(makeReference(desk.code, year, from + n));
    },
    // Somebody at the counter without paper.
    () => {
      const desk = pick(desks);
      if (chance(0.3)) return; // The form is cleared: no number moves.
      const before = desk.numbers;
      enter(desk, before.last + 1, chance(0.1) ? null : pick(people));
      if (chance(0.3)) killed(desk, before);
      else desk.numbers = { ...before, last: before.last + 1 };
    },
    // A letter comes, and gets the next label, a stranger's, one of before, or none.
    () => {
      const desk = pick(desks);
      const old = [...requests.keys()];
      const label = chance(0.6) ? desk.roll.shift() : old.length > 0 && chance(0.6) ? pick(old) : undefined;
      waiting.push({ writer: pick(people), codes: label === undefined ? [] : [label] });
    },
    // Two letters are joined by mistake, or labels change places.
    () => {
      const [one, other] = [pick([...waiting, null]), pick([...waiting, null])];
      if (!one || !other || one === other) return;
      if (chance(0.5)) one.codes.push(...other.codes);
      else [one.codes, other.codes] = [other.codes, one.codes];
    },
    // A letter is registered: it takes its label's number, or it is stopped.
    () => {
      const letter = pick([...waiting, null]);
      if (!letter) return;
      const desk = pick(desks);
      if (chance(0.2)) return; // Form cancelled: the label stays its.
      const label = letterLabel(letter.codes);
      if (label.kind === 'several' || label.kind === 'answer') return void (told.stopped += 1);
      const before = desk.numbers;
      if (label.kind === 'none') {
        enter(desk, before.last + 1, letter.writer);
        desk.numbers = { ...before, last: before.last + 1 };
      } else {
        const number = numberOfLabel(label.reference, desk.code, year);
        if (typeof number !== 'number') return void (told.stopped += 1);
        const after = takenByLabel(before, number);
        if (typeof after === 'string') return void (told.stopped += 1);
        expect(enter(desk, number, letter.writer)).toBe(label.reference);
        if (chance(0.3)) killed(desk, before);
        else desk.numbers = after;
        told.taken += 1;
      }
      waiting.splice(waiting.indexOf(letter), 1);
    },
    // What the tray does by itself, over and over, as after every start.
    () => {
      for (const letter of [...waiting]) {
        const label = letterLabel(letter.codes);
        const request = 'reference' in label ? requests.get(label.reference) : undefined;
        if (!request) continue;
        const complainants = request.owner === null ? [] : [request.owner];
        const hasNamesake = ({ id, name, ...known }: Person) =>
          people.some((one) => one.id !== id && isSameName(one.name, { ...known, name }));
        const { reference } = request;
        if (doubtOf(read(letter.writer), { reference, complainants }, hasNamesake)) {
          told.doubts += 1;
          continue;
        }
        filed.push({ writer: letter.writer, owner: request.owner });
        waiting.splice(waiting.indexOf(letter), 1);
      }
    },
  ];
  for (let n = 0; n < 400; n += 1) pick(acts)();
  return { filed, told };
};

const seeds = Number(process.env['MAKTAB_TEST_SEED'] ?? 0)
  ? [Number(process.env['MAKTAB_TEST_SEED'])]
  : Array.from({ length: 25 }, (_, n) => n + 1);

describe('a history of labels, cancelled forms, two desks, kills and wrong labels', () => {
  it('never files a letter into a stranger’s request by itself, gives no number twice, and a label is its number', () => {
    const all = seeds.map(history);
    const strangers = all
      .flatMap(({ filed }) => filed)
      .filter(({ writer, owner }) => writer.id !== owner?.id);
    expect(strangers).toEqual([]);
  });

  it('does all that it is about', () => {
    const { filed, told } = seeds.map(history).reduce((sum, one) => ({
      filed: [...sum.filed, ...one.filed],
      told: {
        stopped: sum.told.stopped + one.told.stopped,
        taken: sum.told.taken + one.told.taken,
        doubts: sum.told.doubts + one.told.doubts,
        refused: sum.told.refused + one.told.refused,
      },
    }));
    for (const count of [filed.length, ...Object.values(told)]) expect(count).toBeGreaterThan(0);
  });
});
