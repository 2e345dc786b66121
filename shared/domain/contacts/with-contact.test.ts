import fc from 'fast-check';
import { expect, it } from 'vitest';
import { citizenDocument } from '#shared/documents/citizen.ts';
import type { ContactPoint } from '#shared/documents/contact-point.ts';
import { contactKey } from './contact-key.ts';
import { mostContacts, withContact } from './with-contact.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
const aPoint = (changes: Partial<ContactPoint> = {}): ContactPoint => ({
  ...{ kind: 'phone', value: '+212612345678', scope: '', verified: null },
  ...{ firstSeen: day(0), lastSeen: day(0) },
  ...changes,
});
const seen = fc
  .record({
    n: fc.nat(4),
    on: fc.nat(300),
    isProved: fc.boolean(),
    kind: fc.constantFrom('phone' as const, 'whatsapp' as const, 'email' as const),
  })
  .map(({ n, on, isProved, kind }) =>
    aPoint({
      kind,
      value: kind === 'email' ? `Hind${String(n)}@Exemple.ma` : `+21261234567${String(n)}`,
      verified: isProved ? { how: 'answered', at: day(on) } : null,
      ...{ firstSeen: day(on), lastSeen: day(on) },
    }),
  );
const fold = (all: readonly ContactPoint[]) => all.reduce<ContactPoint[]>(withContact, []);
const sorted = (all: readonly ContactPoint[]) =>
  [...all].sort((a, b) => (contactKey(a) < contactKey(b) ? -1 : 1));

it('none that was seen is lost, whatever comes after, and the order does not matter', () => {
  fc.assert(
    fc.property(fc.array(seen, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (all, numbers) => {
      const once = fold(all);
      expect(new Set(once.map(contactKey))).toEqual(new Set(all.map(contactKey)));
      const shuffled = all
        .map((point) => ({ point, at: numbers.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ point }) => point);
      expect(sorted(fold(shuffled))).toEqual(sorted(once));
      expect(fold([...all, ...all])).toEqual(once);
    }),
  );
});

it('a number written otherwise is the same one, another kind or account is another', () => {
  const known = [aPoint()];
  expect(withContact(known, aPoint({ value: '0612345678', lastSeen: day(9) }))).toEqual([
    aPoint({ lastSeen: day(9) }),
  ]);
  expect(withContact(known, aPoint({ kind: 'whatsapp' }))).toHaveLength(2);
  expect(withContact(known, aPoint({ scope: 'page-1' }))).toHaveLength(2);
});

it('whoever invents numbers makes no file grow for ever, and what is proved stays', () => {
  const proved = aPoint({ verified: { how: 'answered', at: day(0) } });
  const many = Array.from({ length: 200 }, (_, n) =>
    aPoint({ value: `+2126${String(10_000_000 + n)}`, firstSeen: day(n), lastSeen: day(n) }),
  );
  const after = fold([proved, ...many]);
  expect(after).toHaveLength(mostContacts);
  expect(after[0]).toEqual(proved);
  expect(after.at(-1)).toEqual(many.at(-1));
});

it('a file of before reads as having the one phone and e-mail that it names', () => {
  const older = {
    ...{ _id: 'cit-00000001', kind: 'citizen', schema: 1, office: 'anfa', name: 'Hind', paper: null },
    ...{ phone: '+212612345678', email: 'hind@exemple.ma', address: '', language: 'fr', requests: [] },
    ...{ createdAt: day(1), updatedAt: day(5) },
  };
  const times = { firstSeen: day(1), lastSeen: day(5) };
  expect(citizenDocument.parse(older).contacts).toEqual([
    aPoint(times),
    aPoint({ kind: 'email', value: 'hind@exemple.ma', ...times }),
  ]);
  const held = {
    phone: { masked: '+2126••••••78', print: 'x'.repeat(22) },
    ...{ paper: null, email: true, address: false },
  };
  expect(citizenDocument.parse({ ...older, phone: null, email: null, held }).contacts).toEqual([
    aPoint({ value: '', ...times, held: held.phone }),
  ]);
});
