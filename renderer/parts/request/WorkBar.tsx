import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import styles from './request.module.css';

/** Instead of the actions, where a request is only read: the way to work on it. */
export const WorkBar = ({ onWork }: { onWork: () => void }) => {
  const { t } = useI18n();
  const label = t('request.work');
  useShortcut('w', onWork, { label, scope: t('request.title') });
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('request.actions')}>
      <Button size="small" onPress={onWork}>
        <Icon name="arrow-end" size={14} /> {label} <Kbd>W</Kbd>
      </Button>
    </div>
  );
};
