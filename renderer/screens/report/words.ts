import type { Bilingual } from '#shared/documents/text.ts';
import { channelMessages } from '#shared/locales/channels.ts';
import { stateMessages } from '#shared/locales/states.ts';
import { improvementMessages } from '#shared/locales/improvements.ts';
import { yearlyReportMessages } from './messages.ts';

const messages = {
  fr: { ...stateMessages.fr, ...channelMessages.fr, ...improvementMessages.fr, ...yearlyReportMessages.fr },
  ar: { ...stateMessages.ar, ...channelMessages.ar, ...improvementMessages.ar, ...yearlyReportMessages.ar },
};
export type Word = keyof (typeof messages)['fr'];
const isWord = (id: string): id is Word => id in messages.fr;

/** A word of the report in both languages; the id itself when there is none. */
export const both = (id: string): Bilingual =>
  isWord(id) ? { fr: messages.fr[id], ar: messages.ar[id] } : { fr: id, ar: id };
