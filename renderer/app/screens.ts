import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { decidesSomewhere } from '#shared/domain/access/may-decide.ts';
import { administers } from '#renderer/screens/administration/sections.ts';
import { registerOffices } from '#shared/domain/access/may-read-register.ts';
import { maySupervise, visibleOffices } from '#shared/domain/access/may-see.ts';
import type { Bilingual } from '#shared/documents/text.ts';
import { administrationMessages } from '#renderer/screens/administration/frame/messages.ts';
import { escalationsMessages } from '#renderer/screens/escalations/messages.ts';
import { practiceMessages } from '#renderer/screens/practice/messages.ts';
import { registersMessages } from '#renderer/screens/registers/messages.ts';
import { yearlyReportMessages } from '#renderer/screens/report/messages.ts';
import { scanningMessages } from '#renderer/screens/scanning/messages.ts';
import { supervisionMessages } from '#renderer/screens/supervision/messages.ts';
import type { Messages } from '#shared/locales/messages.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';
import type { Route } from './use-route.ts';

/** A screen reached from the side, and by its key from anywhere. */
export interface Screen {
  route: Route;
  label: Bilingual;
  icon: IconName;
  keys: string;
  /** Whether it is there for a person. */
  isFor: (person: Person, reference: ReferenceData) => boolean;
}

const supervises: Screen['isFor'] = (person, { offices }) =>
  offices.offices.some(({ code }) => maySupervise(person, code));

const named = <Id extends string>({ fr, ar }: Messages<Id>, id: Id): Bilingual => ({
  fr: fr[id],
  ar: ar[id],
});

/** Screens beside counter and queue, in the order of the side. */
export const screens: readonly Screen[] = [
  {
    route: { screen: 'escalations', requestId: null },
    label: named(escalationsMessages, 'escalations.title'),
    icon: 'escalate',
    keys: 'Alt+2',
    isFor: (person, reference) => decidesSomewhere(person, reference.ladders),
  },
  {
    route: { screen: 'supervision', tab: 'overview' },
    label: named(supervisionMessages, 'supervision.title'),
    icon: 'chart',
    keys: 'Alt+3',
    isFor: supervises,
  },
  {
    route: { screen: 'practice' },
    label: named(practiceMessages, 'practice.title'),
    icon: 'improve',
    keys: 'Alt+4',
    isFor: (person, { offices }) => visibleOffices(person, offices).length > 0,
  },
  {
    route: { screen: 'registers' },
    label: named(registersMessages, 'registers.title'),
    icon: 'register',
    keys: 'Alt+5',
    isFor: (person, { offices }) => registerOffices(person, offices).length > 0,
  },
  {
    route: { screen: 'report' },
    label: named(yearlyReportMessages, 'report.title'),
    icon: 'file',
    keys: 'Alt+6',
    isFor: supervises,
  },
  {
    route: { screen: 'scanning' },
    label: named(scanningMessages, 'scanning.title'),
    icon: 'scan',
    keys: 'Alt+7',
    isFor: (person) => person.grants.some((grant) => mayPerform(person, 'attach', grant)),
  },
  {
    route: { screen: 'administration', section: 'calendar' },
    label: named(administrationMessages, 'administration.title'),
    icon: 'settings',
    keys: 'Alt+9',
    isFor: administers,
  },
];
