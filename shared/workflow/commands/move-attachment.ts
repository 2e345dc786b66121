import { z } from 'zod';
import { attachmentRef } from '#shared/documents/attachment.ts';
import { documentId, personText, recordedText } from '#shared/documents/text.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { accept, refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import type { EventBody } from '../event.ts';
import type { RequestDocument } from '../request.ts';

export const body = z.object({
  type: z.literal('move-attachment'),
  fileId: documentId,
  into: documentId,
  reason: personText(2000),
});
export const events = [
  z.object({
    type: z.literal('attachment-moved'),
    fileId: documentId,
    name: recordedText,
    into: documentId,
    reference: z.string(),
    reason: recordedText,
  }),
  z.object({
    type: z.literal('attachment-received'),
    attachments: z.array(attachmentRef),
    source: documentId,
    reference: z.string(),
    reason: recordedText,
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    'move-attachment': {
      body: typeof body;
      events: typeof events;
      bears: { 'attachment-moved': never; 'attachment-received': never };
    };
  }
}

export const words = defineMessages({
  fr: {
    'command.move-attachment': 'Reclasser une pièce',
    'event.attachment-moved': 'Pièce reclassée dans {reference}',
    'event.attachment-received': 'Pièce reçue de {reference}',
  },
  ar: {
    'command.move-attachment': 'إعادة تصنيف وثيقة',
    'event.attachment-moved': 'أُعيد تصنيف وثيقة في {reference}',
    'event.attachment-received': 'وثيقة واردة من {reference}',
  },
});

/** The words read in a file leave with it: they are a stranger's, and would be found here. */
const withoutWordsOf = (request: RequestDocument, fileId: string): RequestDocument['events'] =>
  request.events.map((event) => {
    const { body: told } = event;
    if (!('attachments' in told)) return event;
    const attachments = told.attachments.map((file) => {
      if (file.fileId !== fileId) return file;
      const { text: _words, ...left } = file;
      return left;
    });
    return { ...event, body: { ...told, attachments } };
  });

/** Puts a file that lies in a wrong request into its right one, in one act; done the other way round it is undone. */
export const command = defineCommand(body, events, {
  who: from('clerk'),
  when: 'always',
  already: ({ fileId, into }, request) => {
    const last = request.events.findLast(
      ({ body: told }) => told.type === 'attachment-moved' && told.fileId === fileId,
    );
    const isHere = request.attachments.some((file) => file.fileId === fileId);
    return !isHere && last?.body.type === 'attachment-moved' && last.body.into === into;
  },
  decide: ({ command: asked, body: { fileId, into, reason }, request, other, now, may }) => {
    const file = request.attachments.find((one) => one.fileId === fileId);
    if (!file) return refuse('file-gone', { reference: request.reference });
    if (into === request._id) return refuse('same-request', { reference: request.reference });
    if (!other || other._id !== into || other.state === 'merged')
      return refuse('merge-target-gone', { id: into });
    if (!may(other)) return refuse('not-allowed', { command: 'move-attachment' });
    const moved: EventBody = {
      type: 'attachment-moved',
      fileId,
      name: file.name,
      into: other._id,
      reference: other.reference,
      reason,
    };
    const received: EventBody = {
      type: 'attachment-received',
      attachments: [file],
      source: request._id,
      reference: request.reference,
      reason,
    };
    return accept(asked, now, [
      { requestId: request._id, body: moved },
      { requestId: other._id, body: received },
    ]);
  },
  written: ({ reason }) => reason,
  events: {
    'attachment-moved': {
      apply: (request, _event, { fileId }) => ({
        attachments: request.attachments.filter((file) => file.fileId !== fileId),
        events: withoutWordsOf(request, fileId),
      }),
      erase: (moved) => ({ ...moved, name: erased, reason: erased }),
      written: ({ reason }) => reason,
    },
    'attachment-received': {
      apply: (request, _event, { attachments }) => ({
        attachments: [
          ...request.attachments,
          ...attachments.filter((file) => !request.attachments.some((own) => own.fileId === file.fileId)),
        ],
      }),
      erase: (received) => ({ ...received, attachments: [], reason: erased }),
      written: ({ reason }) => reason,
    },
  },
});
