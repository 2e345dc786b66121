import { createContext, useContext } from 'react';
import type { Desktop } from './desktop.ts';

const DesktopContext = createContext<Desktop | null>(null);
export const DesktopProvider = DesktopContext.Provider;

/** The shell around this page. @throws Error outside of one */
export const useDesktop = (): Desktop => {
  const desktop = useContext(DesktopContext);
  if (!desktop) throw new Error('No shell is connected here.');
  return desktop;
};
