import { useEffect, useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { helpMessages } from './messages.ts';
import styles from './help.module.css';

/** Beside the page; made by the build (`scripts/licences`). */
const address = 'licences.txt';

/** null: it is not here, as while one works on the sources. */
const readTexts = async (): Promise<string | null> => {
  const response = await fetch(address).catch(() => null);
  const isText = response?.headers.get('content-type')?.startsWith('text/plain') ?? false;
  return response?.ok && isText ? response.text() : null;
};

/** The licence texts of all that the product is made of, as their authors wrote them. */
export const Licences = () => {
  const { t } = useWords(helpMessages);
  const [texts, setTexts] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    void readTexts().then(setTexts);
  }, []);
  if (texts === undefined) return null;
  return texts === null ? (
    <Muted>{t('help.licences.none')}</Muted>
  ) : (
    <pre className={styles.licences} dir="ltr" lang="en">
      {texts}
    </pre>
  );
};
