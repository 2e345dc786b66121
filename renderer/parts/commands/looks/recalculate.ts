import { defineMessages } from '#shared/locales/messages.ts';
import type { CommandLook } from '../command-look.ts';
import { wordsOf } from '#renderer/i18n/words.ts';

export const words = defineMessages({
  fr: {
    'recalculate.moved': '{clock} : {before} → {after}',
    'recalculate.none': 'sans date',
  },
  ar: {
    'recalculate.moved': '{clock}: {before} ← {after}',
    'recalculate.none': 'دون تاريخ',
  },
});

const clocks = ['target', 'acknowledge', 'orient', 'answer'] as const;

/** The server’s: dates before and after. */
export const recalculate = {
  action: null,
  events: {
    'due-changed': {
      icon: 'clock',
      title: ({ because }, { t }) => t(`event.due-changed.${because[0]?.code ?? 'computed-anew'}`),
      consequences: ({ before, due }, { t, language, formatDateTime }) => {
        const own = wordsOf(language, words);
        const when = (at: string | null) => (at === null ? own.t('recalculate.none') : formatDateTime(at));
        return clocks
          .filter((clock) => before[clock] !== due[clock])
          .map((clock) =>
            own.t('recalculate.moved', {
              clock: t(`clock.${clock}`),
              before: when(before[clock]),
              after: when(due[clock]),
            }),
          );
      },
    },
  },
} satisfies CommandLook<'recalculate'>;
