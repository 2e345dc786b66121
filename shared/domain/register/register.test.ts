import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskCodeOf } from './desk-code.ts';
import { isReference, makeReference, readReference } from './reference.ts';

const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const references = fc.record({
  desk: fc.nat(100_000).map(deskCodeOf),
  year: fc.integer({ min: 2000, max: 2099 }),
  sequence: fc.integer({ min: 1, max: 999_999 }),
});

describe('references', () => {
  it('read back as written, also in lower case, without hyphens and in Arabic-Indic digits', () => {
    fc.assert(
      fc.property(references, (parts) => {
        const text = makeReference(parts.desk, parts.year, parts.sequence);
        const indic = text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
        expect(isReference(text)).toBe(true);
        for (const typed of [text, text.toLowerCase(), text.replaceAll('-', ' '), indic])
          expect(readReference(typed)).toEqual(parts);
      }),
    );
  });

  it('tell every single wrong character (ISO 7064 MOD 37,36)', () => {
    fc.assert(
      fc.property(
        references,
        fc.nat(20),
        fc.constantFrom(...alphabet),
        ({ desk, year, sequence }, place, other) => {
          const plain = [...makeReference(desk, year, sequence).replaceAll('-', '')];
          const at = place % plain.length;
          if (other !== plain[at]) expect(readReference(plain.with(at, other).join(''))).toBeNull();
        },
      ),
    );
  });

  it('tell more than 97 of 100 swaps of neighbours', () => {
    let swaps = 0;
    let told = 0;
    for (let sequence = 1; sequence < 20_000; sequence += 7) {
      const plain = [...makeReference('A7', 2026, sequence).replaceAll('-', '')];
      for (let at = 0; at + 1 < plain.length; at += 1) {
        const [here = '', next = ''] = plain.slice(at, at + 2);
        if (here === next) continue;
        swaps += 1;
        if (
          readReference(
            plain
              .with(at, next)
              .with(at + 1, here)
              .join(''),
          ) === null
        )
          told += 1;
      }
    }
    expect(told / swaps).toBeGreaterThan(0.97);
  });

  it('desk codes are all different, two to six characters, never the importer’s', () => {
    const codes = Array.from({ length: 20_000 }, (_, n) => deskCodeOf(n));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[A-Z][A-Z2-9]{1,5}$/);
    expect(codes).not.toContain('IM');
  });
});
