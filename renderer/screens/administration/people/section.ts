import type { Section } from '../frame/define-section.tsx';
import { PeopleDesk } from './PeopleDesk.tsx';

/** People as the directory brings them. */
export const peopleSection: Section<'people'> = { kind: 'people', icon: 'users', desk: PeopleDesk };
