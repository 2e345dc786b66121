import type { EventBody } from '#shared/workflow/event.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { dayInWords } from '#shared/domain/templates/day-in-words.ts';
import { mailedText } from '#shared/domain/templates/mailed-text.ts';
import { stateMessages } from '#shared/locales/states.ts';
import type { OutgoingMail } from '../mail/outgoing.ts';
import type { ReactionParts } from './reaction.ts';

/** A message of a request that is to leave: which command sends it, its words and who wrote them. */
export type ToSend = Pick<OutgoingMail, 'about' | 'language' | 'order' | 'text' | 'by'> & { sending: string };

/** What an event says to the citizen, null: nothing that is mailed. */
const saidIn = (body: EventBody) => {
  if (body.type === 'answered') return { text: body.body, reason: null };
  if (body.type === 'rejected') return { text: body.explanation, reason: body.reason };
  if (body.type === 'closed' && body.said) return { text: body.said.text, reason: null };
  if (body.type === 'suspended' && body.question) return { text: body.question.text, reason: null };
  return null;
};

/** The letters of a request that wait to leave, each with its frame, in the citizen's language. */
export const lettersToSend = (
  request: RequestDocument,
  { reference, mail }: Pick<ReactionParts, 'reference' | 'mail'>,
): ToSend[] =>
  request.mailed.flatMap(({ command, sending, about, language, delivery }): ToSend[] => {
    const said = request.events.find(({ commandId }) => commandId === command);
    const sent = request.events.findIndex(({ commandId }) => commandId === sending);
    const words = said && saidIn(said.body);
    const author = request.events[sent]?.by;
    if (delivery !== 'to-send' || !words || author === undefined) return [];
    // A closing’s words are the city’s own.
    const by = about === 'closing' ? null : author;
    const office = reference.data.offices.offices.find(({ code }) => code === request.office);
    const text = mailedText(words.text, {
      language,
      citizen: request.complainants.find(({ email }) => email !== null)?.name ?? null,
      office: office?.name[language] ?? request.office,
      reference: request.reference,
      subject: request.subject,
      receivedOn: dayInWords(request.receivedAt, language),
      reason: words.reason && stateMessages[language][`rejection.${words.reason}`],
      mayReply: mail.comesBack,
    });
    return [{ sending, about, language, order: sent, text, by }];
  });
