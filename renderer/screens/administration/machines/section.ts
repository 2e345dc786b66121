import type { Section } from '../frame/define-section.tsx';
import { MachinesDesk } from './MachinesDesk.tsx';

/** What the city's papers, e-mails and calls go through. */
export const machinesSection: Section<'machines'> = { kind: 'machines', icon: 'send', desk: MachinesDesk };
