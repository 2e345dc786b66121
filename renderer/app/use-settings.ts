import { useEffect } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import type { Language } from '#shared/documents/text.ts';
import { speak, switchTheme } from './settings-slice.ts';
import type { State } from './store.ts';

/** Language and theme, and what changes them. */
export const useSettings = () => {
  const { language, theme } = useSelector((state: State) => state.settings);
  const dispatch = useDispatch();
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return {
    language,
    theme,
    setLanguage: (next: Language) => void dispatch(speak(next)),
    toggleTheme: () => void dispatch(switchTheme()),
  };
};
