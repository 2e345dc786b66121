import { describe, expect, it } from 'vitest';
import { buildTemplates } from '#shared/reference/templates.ts';
import { letterBody } from './letter-body.ts';

describe('the substance of a letter', () => {
  it('is what every shipped answer says between its greeting and the sender’s name', () => {
    for (const { body } of buildTemplates().templates)
      for (const text of Object.values(body)) {
        const { paragraphs } = letterBody(text);
        expect(paragraphs.length).toBeGreaterThan(0);
        expect(paragraphs[0]).not.toMatch(/^(Bonjour|تحية)/);
        expect(paragraphs.at(-1)).not.toMatch(/^(Commune de Casablanca|جماعة الدار البيضاء)$/);
      }
  });
  it('keeps what somebody wrote: a line that only begins like a greeting, and a text of one line', () => {
    expect(
      letterBody('Monsieur Alami est passé sur place et a constaté que la benne était pleine.\nFin')
        .paragraphs,
    ).toEqual(['Monsieur Alami est passé sur place et a constaté que la benne était pleine.', 'Fin']);
    expect(letterBody('Bonjour').paragraphs).toEqual(['Bonjour']);
    expect(letterBody('Madame, Monsieur,\n\nUn.\n\nDeux.\n').paragraphs).toEqual(['Un.', 'Deux.']);
  });
  it('knows a formula of its own', () => {
    expect(letterBody('Un.\n\nVeuillez agréer mes salutations distinguées.').hasFormula).toBe(true);
    expect(letterBody('تمت المعالجة.\n\nوتفضلوا بقبول فائق الاحترام.').hasFormula).toBe(true);
    expect(letterBody('Un.').hasFormula).toBe(false);
  });
});
