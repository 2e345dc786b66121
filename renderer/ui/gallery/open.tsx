import type { Root } from 'react-dom/client';
import { Gallery, Looks } from './Gallery.tsx';

const address = /^#\/ui(?:\/(fr|ar)\/(light|dark))?$/;

/** Shows the components at `#/ui` (all four looks) or `#/ui/ar/dark`. False for any other address. */
export const openGallery = (root: Root, hash: string): boolean => {
  const asked = address.exec(hash);
  if (!asked) return false;
  const [, language, theme] = asked;
  root.render(
    (language === 'fr' || language === 'ar') && (theme === 'light' || theme === 'dark') ? (
      <Gallery language={language} theme={theme} />
    ) : (
      <Looks />
    ),
  );
  return true;
};
