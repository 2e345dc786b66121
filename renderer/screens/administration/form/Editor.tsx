import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import styles from './list.module.css';

/** The fields of an entry under its name, with what can be done with it as a whole. */
export const Editor = ({
  title,
  about,
  onUp,
  onDown,
  onRemove,
  children,
}: {
  title: string;
  /** Beside the title: its code, its version. */
  about?: ReactNode;
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
  /** Only what no request can name yet is taken out; the rest goes out of use. */
  onRemove?: (() => void) | undefined;
  children: ReactNode;
}) => {
  const { t } = useAdministrationWords();
  return (
    <div className={styles.fields}>
      <div className={styles.editorHead}>
        <h2>
          <bdi>{title === '' ? t('administration.unnamed') : title}</bdi>
        </h2>
        {about}
        <span className={styles.grow} />
        {onUp && (
          <Button size="small" variant="quiet" onPress={onUp}>
            ↑ {t('administration.up')}
          </Button>
        )}
        {onDown && (
          <Button size="small" variant="quiet" onPress={onDown}>
            ↓ {t('administration.down')}
          </Button>
        )}
        {onRemove && (
          <Button size="small" variant="quiet" onPress={onRemove}>
            <Icon name="trash" size={14} /> {t('administration.remove')}
          </Button>
        )}
      </div>
      {children}
    </div>
  );
};

/** Fields side by side. */
export const FieldsBeside = ({ children }: { children: ReactNode }) => (
  <div className={styles.row}>{children}</div>
);

/** A part of an entry under a title of its own. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.part}>
    <h3>{title}</h3>
    {children}
  </section>
);
