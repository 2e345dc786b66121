import type { ReferenceData } from '../documents/reference-data.ts';
import { buildCalendar } from './calendar.ts';
import { buildCatalogue } from './catalogue.ts';
import { buildDemoPeople } from './demo-people.ts';
import { buildLadders } from './ladders.ts';
import { buildOffices } from './offices.ts';
import { buildRules } from './rules.ts';
import { buildTemplates } from './templates.ts';
import { buildTerritory } from './territory.ts';

/** The city as shipped: what a new server stores first. People are the demo directory's until a real one is connected. */
export const buildReferenceData = (): ReferenceData => {
  const territory = buildTerritory();
  return {
    territory,
    offices: buildOffices(territory),
    catalogue: buildCatalogue(),
    calendar: buildCalendar(),
    people: buildDemoPeople(),
    retention: {
      _id: 'retention',
      kind: 'retention',
      schema: 1,
      archiveAfterMonths: 24,
      anonymiseAfterMonths: 60,
      confirmed: false,
    },
    ladders: buildLadders(),
    rules: buildRules(),
    templates: buildTemplates(),
    delegations: { _id: 'delegations', kind: 'delegations', schema: 1, delegations: [] },
  };
};
