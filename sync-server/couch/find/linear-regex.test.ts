import { describe, expect, it } from 'vitest';
import { readSelector } from './selector.ts';

const matches = (pattern: string, subject: unknown) =>
  readSelector({ subject: { $regex: pattern } }).test({ subject });

describe('$regex', () => {
  it('finds what it found', () => {
    expect(matches('^Éclai', 'Éclairage')).toBe(true);
    expect(matches('(?i)ÉCLAI', 'éclairage')).toBe(true);
    expect(matches('a{2,3}$', 'baaa')).toBe(true);
    expect(matches('^x', 'éclairage')).toBe(false);
    expect(matches('b', ['a', 'ab'])).toBe(true);
    expect(matches('1', 1)).toBe(false);
    const selector = readSelector({ $and: [{ 'a.b': { $not: { $regex: '^x' } } }, { c: { $in: ['d'] } }] });
    expect(selector.test({ a: { b: 'y' }, c: 'd' })).toBe(true);
    expect(selector.test({ a: { b: 'x' }, c: 'd' })).toBe(false);
  });

  it('takes no more time over any text than its length is worth', () => {
    const before = performance.now();
    for (const pattern of ['^(a+)+$', '^(a|aa)+$', '(.*a){20}', '^(([a-z])+.)+[A-Z]([a-z])+$'])
      matches(pattern, `${'a'.repeat(5000)}!`);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('is refused with a word when it asks for what cannot be had in that time, or is none', () => {
    for (const pattern of ['(?=a)b', '(a)\\1', '(', 'a'.repeat(501), 7])
      expect(() => readSelector({ subject: { $regex: pattern } }), String(pattern)).toThrow('invalid_regex');
    expect(() => readSelector({ subject: { $linearRegex: 'a' } })).toThrow('Invalid operator');
  });
});
