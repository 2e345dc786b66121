import { expect, test } from 'vitest';
import { commandBody } from '#shared/workflow/command-schema.ts';
import { blankDraft } from '#renderer/parts/counter-draft/draft.ts';
import { toJoin } from './to-join.ts';

const draft = {
  ...blankDraft({ today: '2026-11-24', language: 'ar', arrondissement: null }),
  who: 'new',
  citizenId: 'cit-0001-0001',
  name: 'ليلى',
  phone: '0712345678',
} as const;
const file = { fileId: 'file-0001', name: 'photo.jpg', type: 'image/jpeg', size: 12 };

test('one more complainant, with their own words', () => {
  expect(toJoin({ ...draft, description: 'نفس الشيء' }).map((body) => commandBody.parse(body))).toMatchObject(
    [{ type: 'add-complainant', note: 'نفس الشيء', complainant: { name: 'ليلى', phone: '+212712345678' } }],
  );
});

test('long words and files follow in commands of their own, nothing is cut off', () => {
  const bodies = toJoin({ ...draft, description: 'x'.repeat(2001), attachments: [file] });
  expect(bodies.map((body) => commandBody.parse(body).type)).toEqual(['add-complainant', 'note', 'attach']);
  expect(bodies[1]).toEqual({ type: 'note', body: 'x'.repeat(2001) });
});

test('nobody cannot be added', () => expect(toJoin({ ...draft, who: 'anonymous' })).toEqual([]));
