import type { ReactNode } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { administrationMessages } from '../frame/messages.ts';
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
  const { t } = useWords(administrationMessages);
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
