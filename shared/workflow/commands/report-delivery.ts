import { z } from 'zod';
import { type DeliveryProblem, deliveryProblem } from '#shared/documents/acknowledgement.ts';
import { documentId } from '#shared/documents/text.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { defineCommand } from '../define-command.ts';
import type { RequestDocument } from '../request.ts';
import { untilMerged } from '../when.ts';
import { onlyServer } from '../who.ts';

export const body = z.object({
  type: z.literal('report-delivery'),
  /** The command that asked for the acknowledgement, or the reminder. */
  acknowledgement: documentId,
  /** null: the mail server took it. */
  problem: deliveryProblem.nullable(),
});
export const events = [
  z.object({
    type: z.literal('delivery-reported'),
    acknowledgement: documentId,
    problem: deliveryProblem.nullable(),
    what: z.enum(['acknowledgement', 'reminder']).default('acknowledgement'),
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    'report-delivery': { body: typeof body; events: typeof events; bears: { 'delivery-reported': 'wait' } };
  }
}

export const words = defineMessages({
  fr: {
    'command.report-delivery': 'Noter l’envoi',
    'event.delivery-reported.none': 'Accusé de réception envoyé',
    'event.delivery-reported.no-address': 'Accusé de réception non envoyé : pas d’adresse de courriel',
    'event.delivery-reported.refused': 'Accusé de réception refusé par le serveur de courriel',
    'event.delivery-reported.gave-up': 'Accusé de réception non envoyé : serveur de courriel injoignable',
    'event.delivery-reported.budget': 'Accusé de réception non envoyé : trop de courriels aujourd’hui',
    'event.reminder-reported.budget':
      'Relance non envoyée, trop de courriels aujourd’hui : la demande revient',
    'event.reminder-reported.none': 'Relance envoyée',
    'event.reminder-reported.no-address': 'Relance non envoyée : pas d’adresse de courriel',
    'event.reminder-reported.refused': 'Relance refusée par le serveur de courriel : la demande revient',
    'event.reminder-reported.gave-up':
      'Relance non envoyée, serveur de courriel injoignable : la demande revient',
  },
  ar: {
    'command.report-delivery': 'تسجيل الإرسال',
    'event.delivery-reported.none': 'أُرسل الإشعار بالتوصل',
    'event.delivery-reported.no-address': 'لم يُرسل الإشعار بالتوصل: لا بريد إلكتروني',
    'event.delivery-reported.refused': 'رفض خادم البريد الإشعار بالتوصل',
    'event.delivery-reported.gave-up': 'لم يُرسل الإشعار بالتوصل: تعذر بلوغ خادم البريد',
    'event.delivery-reported.budget': 'لم يُرسل الإشعار بالتوصل: كثرت الرسائل الإلكترونية اليوم',
    'event.reminder-reported.budget': 'لم يُرسل التذكير، كثرت الرسائل الإلكترونية اليوم: عاد الطلب',
    'event.reminder-reported.none': 'أُرسل التذكير',
    'event.reminder-reported.no-address': 'لم يُرسل التذكير: لا بريد إلكتروني',
    'event.reminder-reported.refused': 'رفض خادم البريد التذكير: عاد الطلب',
    'event.reminder-reported.gave-up': 'لم يُرسل التذكير، تعذر بلوغ خادم البريد: عاد الطلب',
  },
});

/** Whether a message may yet go: it waits, or was held back and may be let go. */
const mayYetGo = (
  { delivery, problem }: Pick<NonNullable<RequestDocument['acknowledgement']>, 'delivery' | 'problem'>,
  report: DeliveryProblem | null,
) => delivery === 'to-send' || (problem?.code === 'budget' && report?.code !== 'budget');

/** What of a request the report is on: its acknowledgement or its reminder, still under way; null: neither. */
const underWay = (
  { acknowledgement, reminder }: RequestDocument,
  { acknowledgement: command, problem }: Pick<z.infer<typeof body>, 'acknowledgement' | 'problem'>,
) => {
  if (acknowledgement?.command === command && mayYetGo(acknowledgement, problem))
    return { what: 'acknowledgement' as const, sent: acknowledgement };
  return reminder?.command === command && mayYetGo(reminder, problem)
    ? { what: 'reminder' as const, sent: reminder }
    : null;
};

/** The server's: what became of a text sent by e-mail. A report on another than the present one changes nothing. */
export const command = defineCommand(body, events, {
  who: onlyServer,
  when: untilMerged,
  already: (asked, request) => underWay(request, asked) === null,
  decide: ({ body: asked, request }) => ({
    ...asked,
    type: 'delivery-reported',
    what: underWay(request, asked)?.what ?? 'acknowledgement',
  }),
  written: () => '',
  events: {
    'delivery-reported': {
      apply: (request, { doneAt }, { acknowledgement, problem }) => {
        const found = underWay(request, { acknowledgement, problem });
        if (!found) return {};
        const sent = {
          ...found.sent,
          delivery: problem ? 'failed' : 'sent',
          since: doneAt,
          problem,
        } as const;
        if (found.what === 'acknowledgement')
          return {
            acknowledgement: sent,
            acknowledgedAt: problem ? request.acknowledgedAt : (request.acknowledgedAt ?? doneAt),
          };
        // Nobody was reminded: it comes back at once.
        const isBack = problem !== null && request.state === 'waiting' && request.waitingUntil !== null;
        return { reminder: sent, ...(isBack ? { waitingUntil: localDay(doneAt) } : {}) };
      },
      erase: (reported) => reported,
      written: () => '',
    },
  },
});
