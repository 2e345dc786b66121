import { z } from 'zod';
import { deliveryProblem } from '#shared/documents/acknowledgement.ts';
import { documentId } from '#shared/documents/text.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { defineCommand } from '../define-command.ts';
import { untilMerged } from '../when.ts';
import { onlyServer } from '../who.ts';

export const body = z.object({
  type: z.literal('report-delivery'),
  /** The command that asked for the acknowledgement. */
  acknowledgement: documentId,
  /** null: the mail server took it. */
  problem: deliveryProblem.nullable(),
});
export const events = [
  z.object({
    type: z.literal('delivery-reported'),
    acknowledgement: documentId,
    problem: deliveryProblem.nullable(),
  }),
] as const;

export const words = defineMessages({
  fr: {
    'command.report-delivery': "Noter l'envoi",
    'event.delivery-reported.none': 'Accusé de réception envoyé',
    'event.delivery-reported.no-address': 'Accusé de réception non envoyé : pas d’adresse e-mail',
    'event.delivery-reported.refused': 'Accusé de réception refusé par la messagerie',
    'event.delivery-reported.gave-up': 'Accusé de réception non envoyé : messagerie injoignable',
  },
  ar: {
    'command.report-delivery': 'تسجيل الإرسال',
    'event.delivery-reported.none': 'أُرسل الإشعار بالتوصل',
    'event.delivery-reported.no-address': 'لم يُرسل الإشعار بالتوصل: لا بريد إلكتروني',
    'event.delivery-reported.refused': 'رفض خادم البريد الإشعار بالتوصل',
    'event.delivery-reported.gave-up': 'لم يُرسل الإشعار بالتوصل: تعذر بلوغ خادم البريد',
  },
});

/** The server's: what became of an acknowledgement sent by e-mail. A report on another than the present one changes nothing. */
export const command = defineCommand(body, events, {
  who: onlyServer,
  when: untilMerged,
  already: (asked, { acknowledgement }) =>
    acknowledgement?.command !== asked.acknowledgement || acknowledgement.delivery !== 'to-send',
  decide: ({ body: asked }) => ({ ...asked, type: 'delivery-reported' }),
  written: () => '',
  events: {
    'delivery-reported': {
      apply: (request, { doneAt }, { acknowledgement: command, problem }) => {
        const { acknowledgement, acknowledgedAt } = request;
        if (acknowledgement?.command !== command) return {};
        return {
          acknowledgement: {
            ...acknowledgement,
            delivery: problem ? 'failed' : 'sent',
            since: doneAt,
            problem,
          },
          acknowledgedAt: problem ? acknowledgedAt : (acknowledgedAt ?? doneAt),
        };
      },
      erase: (reported) => reported,
      written: () => '',
    },
  },
});
