import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { decidesSomewhere } from '#shared/domain/access/may-decide.ts';
import { administers } from '#renderer/screens/administration/sections.ts';
import { registerOffices } from '#shared/domain/access/may-read-register.ts';
import { maySupervise, visibleOffices } from '#shared/domain/access/may-see.ts';
import type { MessageId } from '#renderer/i18n/catalogue.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';
import type { Route } from './use-route.ts';

/** A screen reached from the side, and by its key from anywhere. */
export interface Screen {
  route: Route;
  label: MessageId;
  icon: IconName;
  keys: string;
  /** Whether it is there for a person. */
  isFor: (person: Person, reference: ReferenceData) => boolean;
}

const supervises: Screen['isFor'] = (person, { offices }) =>
  offices.offices.some(({ code }) => maySupervise(person, code));

/** Screens beside counter and queue, in the order of the side. */
export const screens: readonly Screen[] = [
  {
    route: { screen: 'escalations', requestId: null },
    label: 'escalations.title',
    icon: 'escalate',
    keys: 'Alt+2',
    isFor: (person, reference) => decidesSomewhere(person, reference.ladders),
  },
  {
    route: { screen: 'supervision', tab: 'overview' },
    label: 'supervision.title',
    icon: 'chart',
    keys: 'Alt+3',
    isFor: supervises,
  },
  {
    route: { screen: 'practice' },
    label: 'practice.title',
    icon: 'improve',
    keys: 'Alt+4',
    isFor: (person, { offices }) => visibleOffices(person, offices).length > 0,
  },
  {
    route: { screen: 'registers' },
    label: 'registers.title',
    icon: 'register',
    keys: 'Alt+5',
    isFor: (person, { offices }) => registerOffices(person, offices).length > 0,
  },
  {
    route: { screen: 'report' },
    label: 'report.title',
    icon: 'file',
    keys: 'Alt+6',
    isFor: supervises,
  },
  {
    route: { screen: 'scanning' },
    label: 'scanning.title',
    icon: 'scan',
    keys: 'Alt+7',
    isFor: (person) => person.grants.some((grant) => mayPerform(person, 'attach', grant)),
  },
  {
    route: { screen: 'administration', section: 'calendar' },
    label: 'administration.title',
    icon: 'settings',
    keys: 'Alt+9',
    isFor: administers,
  },
];
