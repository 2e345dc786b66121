import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import styles from './rules.module.css';

/** One condition or effect with its fields, and the way to take it back. */
export const Clause = ({
  label,
  onRemove,
  children,
}: {
  label: string;
  onRemove: () => void;
  children: ReactNode;
}) => {
  const { t } = useAdministrationWords();
  return (
    <div className={styles.clause}>
      <div className={styles.clauseFields}>{children}</div>
      <Button
        size="small"
        variant="quiet"
        label={t('administration.words.remove', { word: label })}
        onPress={onRemove}
      >
        <Icon name="close" size={14} />
      </Button>
    </div>
  );
};
