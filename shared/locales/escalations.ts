import type { EscalationState } from '../documents/escalation.ts';
import type { LadderClock } from '../documents/ladder.ts';
import { defineMessages, type Messages } from './messages.ts';

/** What became of an escalation, and the clocks it looks at. */
export const escalationMessages: Messages<`escalation.${EscalationState}` | `clock.${LadderClock}`> =
  defineMessages({
    fr: {
      'escalation.proposed': 'À décider',
      'escalation.approved': 'Approuvée',
      'escalation.refused': 'Refusée',
      'escalation.extended': 'Délai prolongé',
      'escalation.lapsed': 'Sans objet',
      'clock.target': 'Objectif interne',
      'clock.acknowledge': 'Accusé de réception (loi)',
      'clock.orient': 'Orientation (loi)',
      'clock.answer': 'Réponse (loi)',
    },
    ar: {
      'escalation.proposed': 'في انتظار القرار',
      'escalation.approved': 'مقبول',
      'escalation.refused': 'مرفوض',
      'escalation.extended': 'مُدّد الأجل',
      'escalation.lapsed': 'غير ذي موضوع',
      'clock.target': 'الهدف الداخلي',
      'clock.acknowledge': 'الإشعار بالتوصل (القانون)',
      'clock.orient': 'التوجيه (القانون)',
      'clock.answer': 'الجواب (القانون)',
    },
  });
