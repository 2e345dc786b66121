import type { Calendar, Holiday } from '#shared/documents/calendar.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import type { EntryProps } from '../form/list-declaration.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { confirmed, type Expected, feastsOf, movedFeast } from './feasts.ts';
import styles from './calendar.module.css';

/** A feast is confirmed (c) or moved (- and +) with all its days. */
export const FeastMoves = ({
  entry,
  document,
  change,
}: Pick<EntryProps<Calendar, Holiday>, 'entry' | 'document' | 'change'>) => {
  const { t } = useAdministrationWords();
  const feast = feastsOf(document.holidays).find(({ ids }) => ids.includes(entry.id));
  const expected: Expected | null = feast ? { of: 'feast', feast, name: feast.name, from: feast.from } : null;
  const confirm = expected && feast?.isProvisional ? () => change(confirmed(document, expected)) : null;
  /** Only the moon moves a feast. */
  const isMovable = entry.kind === 'lunar';
  const move = (by: 1 | -1) =>
    expected && isMovable ? () => change(movedFeast(document, expected, by)) : null;
  const group = t('administration.title');
  useShortcut('c', confirm, { label: t('administration.confirm'), group });
  useShortcut('-', move(-1), { label: t('administration.day-sooner'), group });
  useShortcut('+', move(1), { label: t('administration.day-later'), group });
  if (!isMovable) return null;
  return (
    <div className={styles.moves}>
      {confirm && (
        <Button size="small" variant="primary" onPress={confirm}>
          <Icon name="check" size={14} /> {t('administration.confirm')} <Kbd keys="C" />
        </Button>
      )}
      <Button size="small" onPress={() => move(-1)?.()}>
        {t('administration.day-sooner')} <Kbd keys="-" />
      </Button>
      <Button size="small" onPress={() => move(1)?.()}>
        {t('administration.day-later')} <Kbd keys="+" />
      </Button>
      {feast && feast.ids.length > 1 && (
        <small>{t('administration.feast.days', { count: feast.ids.length })}</small>
      )}
    </div>
  );
};
