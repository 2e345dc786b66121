import { useEffect, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import type { Language } from '#shared/documents/text.ts';
import { catalogue } from './catalogue.ts';
import { LanguageContext } from './use-i18n.ts';

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
      <IntlProvider
        locale={language === 'ar' ? 'ar-MA-u-nu-latn' : 'fr-MA'}
        messages={catalogue[language]}
        defaultLocale="fr-MA"
      >
        <I18nProvider locale={language === 'ar' ? 'ar-MA-u-nu-latn' : 'fr-MA'}>{children}</I18nProvider>
      </IntlProvider>
    </LanguageContext.Provider>
  );
};
