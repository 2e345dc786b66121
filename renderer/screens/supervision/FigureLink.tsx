import type { ReactNode } from 'react';
import type { FigureQuery } from '#shared/domain/figures/queue-query.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useOpenFigure } from './open-figure.ts';
import { supervisionMessages } from './messages.ts';
import { Press } from '#renderer/ui/Press.tsx';
import styles from './supervision.module.css';

/** A number that opens its list. `what`: the number in words, for screen readers. */
export const FigureLink = ({
  query,
  what,
  children,
}: {
  query: FigureQuery;
  what: string;
  children: ReactNode;
}) => {
  const { t } = useWords(supervisionMessages);
  const open = useOpenFigure();
  return (
    <Press
      className={styles.figure}
      aria-label={t('supervision.open-list', { what })}
      onClick={() => open(query)}
    >
      {children}
    </Press>
  );
};
