import { expect, it } from 'vitest';
import { aCommand } from '#test/people/commands.ts';
import { draftKeyOf, joined } from './kept-words.ts';

it('what was written goes back to the dialog it was written in, else to the note on its request', () => {
  const about = { requestId: 'req-00000001' };
  expect(draftKeyOf(aCommand({ type: 'note', body: 'x' }, about))).toBe('request.req-00000001.note');
  expect(draftKeyOf(aCommand({ type: 'reopen', reason: 'x' }, about))).toBe('request.req-00000001.reopen');
  expect(draftKeyOf(aCommand({ type: 'merge', into: 'req-00000002', reason: 'x' }, about))).toBe(
    'request.req-00000001.note',
  );
});

it('nothing is written over, and nothing twice', () => {
  expect(joined(null, 'un')).toBe('un');
  expect(joined('zéro', 'un')).toBe('zéro\n\nun');
  expect(joined('zéro\n\nun', 'un')).toBe('zéro\n\nun');
  expect(joined('un', 'un de plus')).toBe('un de plus');
});
