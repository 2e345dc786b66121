import { auditSection } from './audit/section.ts';
import { calendarSection } from './calendar/section.ts';
import { catalogueSection } from './catalogue/section.ts';
import type { Section } from './frame/define-section.tsx';
import { laddersSection } from './ladders/section.ts';
import { machinesSection } from './machines/section.ts';
import { officesSection } from './offices/section.ts';
import { peopleSection } from './people/section.ts';
import { retentionSection } from './retention/section.ts';
import { rulesSection } from './rules/section.ts';
import type { SectionName } from './section-name.ts';
import { templatesSection } from './templates/section.ts';

/** Every section, in the order of the screen; the key of each is its number, 0 the tenth's; later ones have none. */
export const sections: { readonly [Name in SectionName]: Section<Name> } = {
  calendar: calendarSection,
  catalogue: catalogueSection,
  offices: officesSection,
  ladders: laddersSection,
  templates: templatesSection,
  rules: rulesSection,
  retention: retentionSection,
  people: peopleSection,
  machines: machinesSection,
  audit: auditSection,
};
