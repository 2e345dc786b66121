import type { EditableKind } from '#shared/contracts/reference-api.ts';
import { calendarSection } from './calendar/section.ts';
import { catalogueSection } from './catalogue/section.ts';
import type { Section } from './frame/define-section.tsx';
import { laddersSection } from './ladders/section.ts';
import { officesSection } from './offices/section.ts';
import { retentionSection } from './retention/section.ts';
import { rulesSection } from './rules/section.ts';
import { templatesSection } from './templates/section.ts';

/** The section of every kind that administrators change, in the order of the screen; the key of each is its number. */
export const sections: { readonly [Kind in EditableKind]: Section<Kind> } = {
  calendar: calendarSection,
  catalogue: catalogueSection,
  offices: officesSection,
  ladders: laddersSection,
  templates: templatesSection,
  rules: rulesSection,
  retention: retentionSection,
};
