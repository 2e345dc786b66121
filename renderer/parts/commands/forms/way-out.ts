import { answerWayOf, isMailed } from '#shared/channels/channels.ts';
import type { Channel } from '#shared/documents/channel.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { hasMailAddress } from '#shared/workflow/acknowledgement-change.ts';
import { insteadOfMail } from '#shared/workflow/mailed-letters.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';

/** By which way what is being written reaches the citizen, and what happens if that fails. */
export const wayOutMessages = defineMessages({
  fr: {
    'form.way.mail.call': 'Part par courriel ; s’il n’arrive pas, la demande revient dans « À rappeler ».',
    'form.way.mail.print': 'Part par courriel ; s’il n’arrive pas, la demande revient dans « À imprimer ».',
    'form.way.nowhere.call':
      'Pas d’adresse de courriel : rien ne partira, la demande ira dans « À rappeler ».',
    'form.way.nowhere.print':
      'Pas d’adresse de courriel : rien ne partira, la demande ira dans « À imprimer ».',
    'form.way.letter': 'Rien ne part de soi-même : à imprimer et à remettre.',
    'form.way.word': 'Rien ne part de soi-même : à vous de le dire au citoyen.',
  },
  ar: {
    'form.way.mail.call': 'يُرسل بالبريد الإلكتروني؛ وإن لم يصل عاد الطلب إلى قائمة «للاتصال».',
    'form.way.mail.print': 'يُرسل بالبريد الإلكتروني؛ وإن لم يصل عاد الطلب إلى قائمة «للطباعة».',
    'form.way.nowhere.call': 'لا عنوان بريد إلكتروني: لن يُرسل شيء، وسيظهر الطلب في قائمة «للاتصال».',
    'form.way.nowhere.print': 'لا عنوان بريد إلكتروني: لن يُرسل شيء، وسيظهر الطلب في قائمة «للطباعة».',
    'form.way.letter': 'لا يُرسل شيء تلقائيا: يجب طبع الرسالة وتسليمها.',
    'form.way.word': 'لا يُرسل شيء تلقائيا: عليك إبلاغ المواطن بنفسك.',
  },
});

/** The sentence that says so, before it is sent. */
export const wayOut = (
  channel: Channel,
  request: Pick<RequestDocument, 'complainants'>,
): keyof (typeof wayOutMessages)['fr'] => {
  if (!isMailed(channel)) return `form.way.${answerWayOf(channel)?.as ?? 'word'}`;
  return `form.way.${hasMailAddress(request) ? 'mail' : 'nowhere'}.${insteadOfMail(request)}`;
};
