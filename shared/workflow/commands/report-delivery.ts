import { z } from 'zod';
import { type Delivery, type DeliveryProblem, deliveryProblem } from '#shared/documents/acknowledgement.ts';
import { mailedAbout, mailedLetter } from '#shared/documents/sent-letter.ts';
import { documentId } from '#shared/documents/text.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { defineCommand } from '../define-command.ts';
import { changedLetter, insteadOfMail } from '../mailed-letters.ts';
import type { RequestDocument } from '../request.ts';
import { untilMerged } from '../when.ts';
import { onlyServer } from '../who.ts';

export const body = z.object({
  type: z.literal('report-delivery'),
  /** The message in the outgoing queue: the command that asked for the acknowledgement, or the reminder, or sent the letter. */
  acknowledgement: documentId,
  /** null: the mail server took it. */
  problem: deliveryProblem.nullable(),
});
const what = z.enum(['acknowledgement', 'reminder', ...mailedAbout.options]);
export const events = [
  z.object({
    type: z.literal('delivery-reported'),
    acknowledgement: documentId,
    problem: deliveryProblem.nullable(),
    what: what.default('acknowledgement'),
    /** What a person is to do instead; null: nothing. */
    next: mailedLetter.shape.next.default(null),
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
    'event.delivery-reported.no-server':
      'Accusé de réception non envoyé : aucun serveur de courriel n’est réglé',
    'event.delivery-reported.bounced': 'Accusé de réception revenu : il n’est pas arrivé',
    'event.reminder-reported.no-server':
      'Relance non envoyée, aucun serveur de courriel n’est réglé : la demande revient',
    'event.reminder-reported.bounced': 'Relance revenue, elle n’est pas arrivée : la demande revient',
    'event.letter-reported.none': 'Courriel parti : {what}',
    'event.letter-reported.no-address': 'Courriel non parti, pas d’adresse : {what}',
    'event.letter-reported.refused': 'Courriel refusé par le serveur du citoyen : {what}',
    'event.letter-reported.gave-up': 'Courriel non parti, serveur de courriel injoignable : {what}',
    'event.letter-reported.budget': 'Courriel retenu, trop aujourd’hui : {what}',
    'event.letter-reported.no-server': 'Courriel non parti, aucun serveur de courriel n’est réglé : {what}',
    'event.letter-reported.bounced': 'Courriel revenu, il n’est pas arrivé : {what}',
    'mailed.answer': 'réponse',
    'mailed.rejection': 'refus motivé',
    'mailed.question': 'question au citoyen',
    'mailed.closing': 'avis de clôture',
    'mailed.next.call': 'À faire : appeler le citoyen',
    'mailed.next.print': 'À faire : imprimer la lettre et la remettre',
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
    'event.delivery-reported.no-server': 'لم يُرسل الإشعار بالتوصل: لم يُضبط أي خادم بريد',
    'event.delivery-reported.bounced': 'رجع الإشعار بالتوصل: لم يصل إلى المواطن',
    'event.reminder-reported.no-server': 'لم يُرسل التذكير، لم يُضبط أي خادم بريد: عاد الطلب',
    'event.reminder-reported.bounced': 'رجع التذكير، لم يصل إلى المواطن: عاد الطلب',
    'event.letter-reported.none': 'أُرسل البريد الإلكتروني: {what}',
    'event.letter-reported.no-address': 'لم يُرسل البريد الإلكتروني، لا عنوان: {what}',
    'event.letter-reported.refused': 'رفض خادم المواطن البريد الإلكتروني: {what}',
    'event.letter-reported.gave-up': 'لم يُرسل البريد الإلكتروني، تعذر بلوغ خادم البريد: {what}',
    'event.letter-reported.budget': 'حُجز البريد الإلكتروني، كثرت الرسائل اليوم: {what}',
    'event.letter-reported.no-server': 'لم يُرسل البريد الإلكتروني، لم يُضبط أي خادم بريد: {what}',
    'event.letter-reported.bounced': 'رجع البريد الإلكتروني، لم يصل: {what}',
    'mailed.answer': 'الجواب',
    'mailed.rejection': 'الرفض المعلل',
    'mailed.question': 'سؤال موجه إلى المواطن',
    'mailed.closing': 'إشعار بالإغلاق',
    'mailed.next.call': 'المطلوب: الاتصال بالمواطن',
    'mailed.next.print': 'المطلوب: طباعة الرسالة وتسليمها',
    'event.reminder-reported.budget': 'لم يُرسل التذكير، كثرت الرسائل الإلكترونية اليوم: عاد الطلب',
    'event.reminder-reported.none': 'أُرسل التذكير',
    'event.reminder-reported.no-address': 'لم يُرسل التذكير: لا بريد إلكتروني',
    'event.reminder-reported.refused': 'رفض خادم البريد التذكير: عاد الطلب',
    'event.reminder-reported.gave-up': 'لم يُرسل التذكير، تعذر بلوغ خادم البريد: عاد الطلب',
  },
});

/** Whether a report says something new: the message waits; was held back and may be let go; or went, and has come back. */
const isNews = (
  { delivery, problem }: { delivery: Delivery; problem: DeliveryProblem | null },
  report: DeliveryProblem | null,
) =>
  delivery === 'to-send' ||
  (problem?.code === 'budget' && report?.code !== 'budget') ||
  (delivery === 'sent' && report?.code === 'bounced');

/** What of a request the report is on: its acknowledgement, its reminder or a letter; null: none, or it says nothing new. */
const reportedOn = (
  { acknowledgement, reminder, mailed }: RequestDocument,
  { acknowledgement: sending, problem }: Pick<z.infer<typeof body>, 'acknowledgement' | 'problem'>,
) => {
  if (acknowledgement?.command === sending && isNews(acknowledgement, problem))
    return { what: 'acknowledgement' as const, sent: acknowledgement };
  if (reminder?.command === sending && isNews(reminder, problem))
    return { what: 'reminder' as const, sent: reminder };
  const letter = mailed.find((each) => each.sending === sending);
  return letter && isNews(letter, problem) ? { what: letter.about, sent: letter } : null;
};

/** The server's: what became of a text sent by e-mail. A report on another than the present one changes nothing. */
export const command = defineCommand(body, events, {
  who: onlyServer,
  when: untilMerged,
  already: (asked, request) => reportedOn(request, asked) === null,
  decide: ({ body: asked, request }) => {
    const on = reportedOn(request, asked)?.what ?? 'acknowledgement';
    const isLetter = on !== 'acknowledgement' && on !== 'reminder';
    return {
      ...asked,
      type: 'delivery-reported',
      what: on,
      next: isLetter && asked.problem ? insteadOfMail(request) : null,
    };
  },
  written: () => '',
  events: {
    'delivery-reported': {
      apply: (request, { doneAt }, { acknowledgement, problem, next }) => {
        const found = reportedOn(request, { acknowledgement, problem });
        if (!found) return {};
        const now = { delivery: problem ? 'failed' : 'sent', since: doneAt, problem } as const;
        if (found.what === 'acknowledgement') {
          const { since } = found.sent;
          // What came back has told nobody.
          const isUntold = problem?.code === 'bounced' && request.acknowledgedAt === since;
          return {
            acknowledgement: { ...found.sent, ...now },
            acknowledgedAt: isUntold ? null : (request.acknowledgedAt ?? (problem ? null : doneAt)),
          };
        }
        if (found.what === 'reminder') {
          // Nobody was reminded: it comes back at once.
          const isBack = problem !== null && request.state === 'waiting' && request.waitingUntil !== null;
          const until = isBack ? { waitingUntil: localDay(doneAt) } : {};
          return { reminder: { ...found.sent, ...now }, ...until };
        }
        return { mailed: changedLetter(request, found.sent.command, { ...now, next }) };
      },
      erase: (reported) => reported,
      written: () => '',
    },
  },
});
