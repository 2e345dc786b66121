import type { Section } from './frame/define-section.tsx';
import type { SectionName } from './section-name.ts';
import { auditSection } from './audit/section.ts';
import { calendarSection } from './calendar/section.ts';
import { catalogueSection } from './catalogue/section.ts';
import { laddersSection } from './ladders/section.ts';
import { machinesSection } from './machines/section.ts';
import { officesSection } from './offices/section.ts';
import { peopleSection } from './people/section.ts';
import { retentionSection } from './retention/section.ts';
import { rulesSection } from './rules/section.ts';
import { templatesSection } from './templates/section.ts';

/** Every section of the administration; their order is that of their names. Made by `npm run gather` of what stands in administration/. */
export const sections: { readonly [Name in SectionName]: Section<Name> } = {
  audit: auditSection,
  calendar: calendarSection,
  catalogue: catalogueSection,
  ladders: laddersSection,
  machines: machinesSection,
  offices: officesSection,
  people: peopleSection,
  retention: retentionSection,
  rules: rulesSection,
  templates: templatesSection,
};
