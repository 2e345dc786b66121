import { auditMessages } from '../audit/messages.ts';
import { calendarMessages } from '../calendar/messages.ts';
import { catalogueMessages } from '../catalogue/messages.ts';
import { laddersMessages } from '../ladders/messages.ts';
import { machinesMessages } from '../machines/messages.ts';
import { officesMessages } from '../offices/messages.ts';
import { peopleMessages } from '../people/messages.ts';
import { retentionMessages } from '../retention/messages.ts';
import { rulesMessages } from '../rules/messages.ts';
import { templatesMessages } from '../templates/messages.ts';

/** The words of each part of the administration. Made by `npm run gather` of what stands in administration/. */
export const sectionWords = {
  audit: auditMessages,
  calendar: calendarMessages,
  catalogue: catalogueMessages,
  ladders: laddersMessages,
  machines: machinesMessages,
  offices: officesMessages,
  people: peopleMessages,
  retention: retentionMessages,
  rules: rulesMessages,
  templates: templatesMessages,
} satisfies object;
