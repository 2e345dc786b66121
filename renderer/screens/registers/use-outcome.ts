import type { RegisterEntry } from '#shared/documents/register.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { lettersMessages } from '#renderer/parts/letters/messages.ts';
import { registersMessages } from './messages.ts';

/** What became of what an entry is about, in a few words: why it was annulled, the request's state and letters, or the hand-over. */
export const useOutcome = (): ((entry: RegisterEntry) => string) => {
  const { t, labelled, formatDay } = useWords(registersMessages, lettersMessages);
  const names = useNames();
  return (entry) => {
    if (entry.annulled !== null)
      return labelled(
        t('registers.annulled'),
        t('registers.annulled.why', { why: entry.annulled.replaceAll('-', '_') }),
      );
    const { outcome } = entry;
    if (outcome) {
      const elsewhere = outcome.office === entry.office ? '' : ` · ${names.office(outcome.office)}`;
      const letters = outcome.departures.map((letter) => ` · \u2068${letter}\u2069`).join('');
      return t(`state.${outcome.state}`) + elsewhere + letters;
    }
    const last = entry.handOvers.at(-1);
    return last
      ? t('letter.handed.on', { how: last.how, day: formatDay(last.on), whom: `\u2068${last.toWhom}\u2069` })
      : t('letter.not-handed');
  };
};
