import { z } from 'zod';
import { handOverProof } from '#shared/documents/departure.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { lettersOf } from '#shared/domain/register/departures-of.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { pastDay, refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';

export const body = z.object({ type: z.literal('hand-over'), ...handOverProof.shape });
export const events = [z.object({ type: z.literal('handed-over'), ...handOverProof.shape })] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    'hand-over': { body: typeof body; events: typeof events; bears: { 'handed-over': never } };
  }
}

export const words = defineMessages({
  fr: {
    'command.hand-over': 'Noter la remise',
    'event.handed-over':
      '{how, select, counter {Courrier {departure} remis au guichet} post {Courrier {departure} envoyé par la poste} bailiff {Courrier {departure} remis par huissier} email {Courrier {departure} envoyé par courriel} other {Courrier {departure} remis}}',
  },
  ar: {
    'command.hand-over': 'تسجيل التسليم',
    'event.handed-over':
      '{how, select, counter {سُلمت الرسالة {departure} في الشباك} post {أُرسلت الرسالة {departure} بالبريد} bailiff {سُلمت الرسالة {departure} بواسطة مفوض قضائي} email {أُرسلت الرسالة {departure} بالبريد الإلكتروني} other {سُلمت الرسالة {departure}}}',
  },
});

/** A letter of the request came into somebody's hands, on a day between its departure and today. */
export const command = defineCommand(body, events, {
  who: from('clerk'),
  enters: true,
  when: 'always',
  already: (asked, request) =>
    request.events.some(
      ({ body: known }) =>
        known.type === 'handed-over' &&
        known.departure === asked.departure &&
        known.how === asked.how &&
        known.on === asked.on &&
        known.toWhom === asked.toWhom &&
        known.proof?.fileId === asked.proof?.fileId,
    ),
  decide: ({ command: sent, body: asked, request, now }) => {
    const letter = lettersOf(request).find(({ departure }) => departure.reference === asked.departure);
    if (!letter) return refuse('unknown-entry', { entry: asked.departure });
    const on = pastDay(asked.on, sent, now);
    if (on === null || on < localDay(letter.event.doneAt)) return refuse('malformed', { field: 'on' });
    return { ...asked, on, type: 'handed-over' };
  },
  written: ({ toWhom }) => toWhom,
  events: {
    'handed-over': {
      apply: ({ attachments }, _event, { proof }) =>
        proof && !attachments.some(({ fileId }) => fileId === proof.fileId)
          ? { attachments: [...attachments, proof] }
          : {},
      erase: (handed) => ({ ...handed, toWhom: erased, proof: null }),
      written: ({ toWhom }) => toWhom,
    },
  },
});
