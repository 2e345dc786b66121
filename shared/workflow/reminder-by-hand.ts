import { z } from 'zod';
import { channels } from '#shared/channels/channels.ts';
import { channel } from '#shared/documents/channel.ts';
import { code, language, recordedText } from '#shared/documents/text.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { textForCitizen } from '#shared/domain/templates/text-for-citizen.ts';
import type { RequestEvent } from './event.ts';
import type { RequestDocument } from './request.ts';

/** What a person is to tell a citizen by their channel before the request waits again. */
export const reminderText = z.object({ template: code, body: recordedText, language, channel });
type ReminderText = z.infer<typeof reminderText>;

/** The reminder's text for the citizen of a request; null: its template says nothing that could be sent. */
export const reminderOf = (
  template: string,
  request: RequestDocument,
  reference: Pick<ReferenceData, 'templates' | 'catalogue' | 'offices'>,
): ReminderText | null => {
  const said = textForCitizen(template, request, reference);
  return said && { template, body: said.text, language: said.language, channel: request.channel };
};

/** The reminder waits for a person: to print and hand over, to call, or to find a way. */
export const reminderByHand = (
  event: RequestEvent,
  { template, language: spoken, channel: by }: ReminderText,
): NonNullable<RequestDocument['reminder']> => {
  const way = channels[by].facts.acknowledgement;
  return {
    command: event.commandId,
    channel: by,
    language: spoken,
    template,
    delivery: way === 'to-send' ? 'failed' : way,
    since: event.doneAt,
    problem: way === 'to-send' ? { code: 'no-address', reply: '' } : null,
  };
};
