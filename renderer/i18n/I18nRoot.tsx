import { useEffect, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language } from '#shared/documents/text.ts';
import { locales } from './formats.ts';
import { LanguageContext } from './use-words.ts';

/** Gives the language and its direction to all below. Switching re-renders and remounts nothing: forms keep their text. */
export const I18nRoot = ({
  language,
  setLanguage,
  children,
}: {
  language: Language;
  setLanguage: (language: Language) => void;
  children: ReactNode;
}) => {
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  }, [language]);
  const value = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return (
    <LanguageContext.Provider value={value}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </LanguageContext.Provider>
  );
};
