import { type ReactNode, useEffect } from 'react';
import type { Language } from '#shared/documents/text.ts';
import { I18nRoot } from '#renderer/i18n/I18nRoot.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { ToastRegion } from '#renderer/ui/toast.tsx';
import { Bars } from './Bars.tsx';
import { GalleryFields } from './GalleryFields.tsx';
import { GalleryLists } from './GalleryLists.tsx';
import { Says } from './Says.tsx';
import { galleryWords } from './words.ts';
import styles from './gallery.module.css';

const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <section className={styles.part} data-part={name} aria-label={name}>
    <Heading level={2}>{name}</Heading>
    {children}
  </section>
);

/** Every component of `ui/` in one language and one theme. */
export const Gallery = ({ language, theme }: { language: Language; theme: 'light' | 'dark' }) => {
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const said = galleryWords[language];
  return (
    <I18nRoot language={language} setLanguage={() => undefined}>
      <ToastRegion>
        <main className={styles.gallery}>
          <Part name="bars">
            <Bars words={said} />
          </Part>
          <Part name="fields">
            <GalleryFields words={said} />
          </Part>
          <Part name="lists">
            <div className={styles.room}>
              <GalleryLists words={said} />
            </div>
          </Part>
          <Part name="says">
            <Says words={said} />
          </Part>
        </main>
      </ToastRegion>
    </I18nRoot>
  );
};

/** All four looks at once, each a page of its own. */
export const Looks = () => (
  <main className={styles.looks}>
    {(['fr', 'ar'] as const).flatMap((language) =>
      (['light', 'dark'] as const).map((theme) => (
        <iframe
          key={`${language} ${theme}`}
          title={`${language} ${theme}`}
          src={`?look=${language}-${theme}#/ui/${language}/${theme}`}
        />
      )),
    )}
  </main>
);
