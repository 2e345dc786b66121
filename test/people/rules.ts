import { nothingAsked, nothingDone, rule, type Rule } from '#shared/documents/rule.ts';

/** An active rule that asks for nothing and does nothing but what is said, known since 1 November 2026. */
export const aRule = (id: string, when: Partial<Rule['when']> = {}, then: Partial<Rule['then']> = {}): Rule =>
  rule.parse({
    id,
    version: 1,
    name: { fr: `Règle ${id}`, ar: `القاعدة ${id}` },
    active: true,
    when: { ...nothingAsked, ...when },
    then: { ...nothingDone, ...then },
    changedAt: '2026-11-01T09:00:00.000Z',
  });
