import { describe, expect, it } from 'vitest';
import { ruleEffects } from '#shared/documents/rule.ts';
import { aRequest, reference } from '#test/people/city.ts';
import { fixedNow } from '#test/people/commands.ts';
import { effectsLeft } from './effects.ts';

const closing = (fr: string) =>
  ruleEffects.parse({
    unit: null,
    assignee: null,
    tags: [],
    priority: null,
    acknowledge: null,
    notify: null,
    proposeClosing: { fr, ar: 'لا جواب.' },
  });

describe('what is left of a rule', () => {
  it('is nothing where closing is proposed in these words already, and all of it in others', () => {
    const request = { ...aRequest(), closingProposed: closing('Sans réponse.').proposeClosing };
    expect(effectsLeft(closing('Sans réponse.'), request, reference, fixedNow)).toBeNull();
    const other = closing('Sans suite.');
    expect(effectsLeft(other, request, reference, fixedNow)).toEqual(other);
  });
});
