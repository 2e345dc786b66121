import { createContext, useContext, useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Bilingual, Language } from '#shared/documents/text.ts';
import type { MessageId } from './catalogue.ts';
import { formatDateTime, formatDay, formatNumber, formatTime } from './formats.ts';

export const LanguageContext = createContext<{
  language: Language;
  setLanguage: (language: Language) => void;
}>({ language: 'fr', setLanguage: () => undefined });

/** Words and formats of the person's language. `t` takes only ids that exist. */
export const useI18n = () => {
  const intl = useIntl();
  const { language, setLanguage } = useContext(LanguageContext);
  return useMemo(
    () => ({
      language,
      setLanguage,
      t: (id: MessageId, values?: Record<string, string | number>): string =>
        intl.formatMessage({ id }, values),
      /** A name of the reference data. */
      name: (text: Bilingual): string => text[language],
      formatDay: (when: string) => formatDay(language, when),
      formatTime: (when: string) => formatTime(language, when),
      formatDateTime: (when: string) => formatDateTime(language, when),
      formatNumber: (value: number) => formatNumber(language, value),
    }),
    [intl, language, setLanguage],
  );
};
