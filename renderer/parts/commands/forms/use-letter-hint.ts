import type { Channel } from '#shared/documents/channel.ts';
import { leavesAsLetter } from '#shared/domain/register/leaves-as-letter.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { commandMessages } from '../messages.ts';
import { wayOut, wayOutMessages } from './way-out.ts';

/** What is said under a word to the citizen while it is written: by which way it goes, and whether it takes a number. */
export const useLetterHint = (channel: Channel, request: RequestDocument): string => {
  const { t } = useWords(commandMessages, wayOutMessages);
  const way = t(wayOut(channel, request));
  return leavesAsLetter(channel) ? `${way} ${t('form.numbered')}` : way;
};
