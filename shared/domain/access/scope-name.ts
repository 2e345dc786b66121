import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { Bilingual } from '#shared/documents/text.ts';
import { officeOfScope, scopeOf } from './may-see.ts';

/** The whole city: said only of figures over all of its offices and domains. */
export const wholeCity: Bilingual = { fr: 'Toute la ville', ar: 'كل المدينة' };

type Known = Pick<ReferenceData, 'offices' | 'catalogue'>;

/**
 * Whose requests a person's figures count: the whole city when they read all of it, else each office by its name, with the domains
 * where they do not read all. `office`: the one they are narrowed to, null for all that the person reads.
 */
export const scopeName = (
  person: Person,
  { offices, catalogue }: Known,
  office: string | null,
): Bilingual => {
  const scope = scopeOf(person, offices);
  if (office === null && scope.length === offices.offices.length && scope.every((one) => !one.includes(':')))
    return wholeCity;
  const shown = office === null ? scope : [scope.find((one) => officeOfScope(one) === office) ?? office];
  const say = (language: 'fr' | 'ar'): string =>
    shown
      .map((entry) => {
        const code = officeOfScope(entry);
        const name = offices.offices.find((one) => one.code === code)?.name[language] ?? code;
        const domains = entry
          .slice(code.length + 1)
          .split('+')
          .filter((domain) => domain !== '')
          .map((domain) => catalogue.domains.find((one) => one.code === domain)?.name[language] ?? domain);
        return domains.length === 0 ? name : `${name} (${domains.join(language === 'ar' ? '، ' : ', ')})`;
      })
      .join(' · ');
  return { fr: say('fr') || '–', ar: say('ar') || '–' };
};
