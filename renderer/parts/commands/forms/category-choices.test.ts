import { describe, expect, it } from 'vitest';
import { reference } from '#test/people/city.ts';
import { categoryChoices } from './category-choices.ts';

const { catalogue } = reference;
const choose = (subject: string, description: string, typed = '', category: string | null = null) =>
  categoryChoices(catalogue, { category, subject, description }, typed, (code) => code);

describe('the categories to choose from', () => {
  it('begin with the one that the citizen’s own words speak for, each once', () => {
    const { choices, proposed } = choose(
      'Ordures ménagères non ramassées',
      'Les poubelles de notre rue débordent, les ordures ménagères ne sont plus collectées.',
    );
    expect(proposed).toBe('ordures-menageres');
    expect(choices[0]?.code).toBe(proposed);
    expect(new Set(choices.map(({ code }) => code)).size).toBe(choices.length);
    expect(choices).toHaveLength(catalogue.categories.filter(({ active }) => active).length);
  });

  it('propose none where the words do not say, where it has one, or once something is typed', () => {
    const clear = ['Ordures ménagères', 'Les ordures ménagères ne sont plus collectées.'] as const;
    expect(choose('Bonjour', 'Merci de me rappeler.').proposed).toBeNull();
    expect(choose(...clear, '', 'graffiti').proposed).toBeNull();
    expect(choose(...clear, 'graffiti').proposed).toBeNull();
  });

  it('are those whose names or words hold all that was typed, in either language', () => {
    const { choices } = choose('', '', 'graffiti');
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.length).toBeLessThan(catalogue.categories.length);
    expect(choose('', '', 'zzzz').choices).toEqual([]);
  });
});
