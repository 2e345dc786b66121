import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { requestMessages } from './messages.ts';
import styles from './request.module.css';

/** Instead of the actions, where a request is only read: the way to work on it. */
export const WorkBar = ({ onWork }: { onWork: () => void }) => {
  const { t } = useWords(requestMessages);
  const label = t('request.work');
  useShortcut('w', onWork, { label, group: t('app.request') });
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('request.actions')}>
      <Button size="small" onPress={onWork}>
        <Icon name="arrow-end" size={14} /> {label} <Kbd keys="W" />
      </Button>
    </div>
  );
};
