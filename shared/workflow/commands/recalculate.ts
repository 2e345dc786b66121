import { z } from 'zod';
import { dueDates } from '#shared/documents/due-dates.ts';
import { dueReason } from '#shared/documents/due-reason.ts';
import { recalculated } from '#shared/domain/deadlines/recalculate.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { alreadySo } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { openStates } from '#shared/domain/life.ts';
import { onlyServer } from '../who.ts';

const because = z.array(dueReason).min(1).max(100);
export const body = z.object({ type: z.literal('recalculate'), because });
export const events = [
  z.object({ type: z.literal('due-changed'), because, before: dueDates, due: dueDates }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    recalculate: { body: typeof body; events: typeof events; bears: { 'due-changed': never } };
  }
}

export const words = defineMessages({
  fr: {
    'command.recalculate': 'Recalculer les échéances',
    'event.due-changed.holiday-changed': 'Échéance recalculée : jour férié changé',
    'event.due-changed.regime-changed': 'Échéance recalculée : horaires changés',
    'event.due-changed.closure-changed': 'Échéance recalculée : fermeture changée',
    'event.due-changed.week-changed': 'Échéance recalculée : horaires changés',
    'event.due-changed.legal-time-changed': 'Échéance recalculée : heure légale changée',
    'event.due-changed.target-changed': 'Échéance recalculée : objectif changé',
    'event.due-changed.share-changed': 'Échéance recalculée : priorités changées',
    'event.due-changed.computed-anew': 'Échéance recalculée',
  },
  ar: {
    'command.recalculate': 'إعادة حساب الآجال',
    'event.due-changed.holiday-changed': 'أعيد حساب الأجل: تغير يوم عطلة',
    'event.due-changed.regime-changed': 'أعيد حساب الأجل: تغيرت أوقات العمل',
    'event.due-changed.closure-changed': 'أعيد حساب الأجل: تغير يوم إغلاق',
    'event.due-changed.week-changed': 'أعيد حساب الأجل: تغيرت أوقات العمل',
    'event.due-changed.legal-time-changed': 'أعيد حساب الأجل: تغيرت الساعة القانونية',
    'event.due-changed.target-changed': 'أعيد حساب الأجل: تغير الهدف',
    'event.due-changed.share-changed': 'أعيد حساب الأجل: تغيرت الأولويات',
    'event.due-changed.computed-anew': 'أعيد حساب الأجل',
  },
});

/** The server's: due dates by the present calendar and catalogue and the request's own events; nothing happens when they are the same. */
export const command = defineCommand(body, events, {
  who: onlyServer,
  when: openStates,
  already: () => false,
  decide: ({ body: asked, request, reference }) => {
    const found = recalculated(request, reference);
    return found
      ? { type: 'due-changed', because: asked.because, before: request.due, due: found.due }
      : alreadySo;
  },
  written: () => '',
  events: {
    'due-changed': {
      apply: (_request, _event, { due }) => ({ due }),
      erase: (changed) => changed,
      written: () => '',
    },
  },
});
