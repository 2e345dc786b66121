import type { Section } from '../frame/define-section.tsx';
import { AuditDesk } from './AuditDesk.tsx';

/** The audit log: who did what, when, and with whose file. */
export const auditSection: Section<'audit'> = { kind: 'audit', icon: 'history', desk: AuditDesk };
