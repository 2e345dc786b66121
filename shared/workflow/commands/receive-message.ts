import { z } from 'zod';
import { attachmentRef } from '#shared/documents/attachment.ts';
import { channel } from '#shared/documents/channel.ts';
import { documentId, personText, recordedText } from '#shared/documents/text.ts';
import { instant } from '#shared/documents/time.ts';
import { clockOf, running } from '#shared/domain/deadlines/clock.ts';
import { dueDatesFor } from '#shared/domain/deadlines/due-dates.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { accept, alreadySo } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import type { EventBody } from '../event.ts';
import { onlyChannel } from '../who.ts';

const facts = {
  channel,
  /** The contact point it came from, as the channel says; nobody has proved it. */
  from: z.object({ name: personText(120), address: personText(254) }),
  /** The file whose contact point that is: of one who came forward, or joined with theirs; null: nobody’s here. */
  citizenId: documentId.nullable(),
  /** Our address that it came to, without what marks the request in it. */
  to: z.email().max(254),
  /**
   * Why it belongs here: it came to the request’s own signed address, it answers a message of ours, or it names the number and comes
   * from who made the request. A stranger’s word never suffices.
   */
  because: z.enum(['signed-address', 'own-message', 'number']),
  /** No person wrote it: a notice of absence, a list. Nobody answers it. */
  automatic: z.boolean(),
  /** By the sender’s own clock; null: it does not say. */
  sentAt: instant.nullable(),
};
export const body = z.object({
  type: z.literal('receive-message'),
  ...facts,
  subject: personText(200),
  text: personText(10_000),
  /** What came with it, and the message itself as it came. */
  attachments: z.array(attachmentRef).max(50),
});
export const events = [
  z.object({
    type: z.literal('message-received'),
    ...facts,
    to: z.string().max(254),
    subject: z.string().max(200),
    text: recordedText,
    attachments: z.array(attachmentRef),
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    'receive-message': { body: typeof body; events: typeof events; bears: { 'message-received': 'message' } };
  }
}

export const words = defineMessages({
  fr: {
    'command.receive-message': 'Recevoir un message',
    'event.message-received': 'Message reçu du citoyen ({channel})',
    'event.message-received.other': 'Message reçu d’une autre personne ({channel})',
    'event.message-received.automatic': 'Réponse automatique reçue ({channel})',
    'event.message-received.subject': 'Objet : {subject}',
    'event.message-received.from': 'De : {from}',
    'event.message-received.files':
      '{count, plural, one {Avec # fichier, joint à la demande} other {Avec # fichiers, joints à la demande}}',
  },
  ar: {
    'command.receive-message': 'استلام رسالة',
    'event.message-received': 'وردت رسالة من المواطن ({channel})',
    'event.message-received.other': 'وردت رسالة من شخص آخر ({channel})',
    'event.message-received.automatic': 'ورد رد آلي ({channel})',
    'event.message-received.subject': 'الموضوع: {subject}',
    'event.message-received.from': 'من: {from}',
    'event.message-received.files':
      '{count, plural, one {مع ملف واحد أُرفق بالطلب} two {مع ملفين أُرفقا بالطلب} few {مع # ملفات أُرفقت بالطلب} many {مع # ملفا أُرفقت بالطلب} other {مع # ملف أُرفقت بالطلب}}',
  },
});

/** A channel brings what a citizen writes about a request that is there. What was waited for from them has come: its clock runs again. */
export const command = defineCommand(body, events, {
  who: onlyChannel,
  when: 'always',
  already: () => false,
  decide: ({ command: sent, body: asked, request, reference, doneAt, now }) => {
    if (request.events.some(({ commandId }) => commandId === sent._id)) return alreadySo;
    const bodies: EventBody[] = [{ ...asked, type: 'message-received' }];
    if (request.state === 'waiting' && request.waitingFor === 'citizen' && !asked.automatic)
      bodies.push({
        type: 'resumed',
        reason: '',
        due: dueDatesFor(running(clockOf(request), doneAt), reference),
        isOver: false,
        toRemind: null,
        proposeClosing: null,
      });
    return accept(
      sent,
      now,
      bodies.map((each) => ({ requestId: request._id, body: each })),
    );
  },
  written: ({ text, subject, from, attachments }) =>
    text || subject || from.name || from.address || attachments.map(({ name }) => name).join(', '),
  events: {
    'message-received': {
      apply: (request, _event, { attachments }) => ({
        attachments: [
          ...request.attachments,
          ...attachments.filter(({ fileId }) => !request.attachments.some((own) => own.fileId === fileId)),
        ],
      }),
      erase: (received) => ({
        ...received,
        from: { name: erased, address: '' },
        citizenId: null,
        to: '',
        subject: erased,
        text: erased,
        attachments: [],
      }),
      written: ({ text, subject }) => text || subject,
    },
  },
});
