import type { RequestDocument } from '#shared/workflow/request.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import type { ActionName } from '#renderer/parts/commands/actions.ts';
import { requestMessages } from '../messages.ts';
import styles from './proposals.module.css';

/** A rule thinks that the request could be closed: one key closes it, or first asks for the answer that closing needs. */
export const ClosingBanner = ({
  request,
  available,
  onAct,
}: {
  request: RequestDocument;
  available: readonly ActionName[];
  onAct: (name: ActionName) => void;
}) => {
  const { t, name } = useWords(requestMessages);
  const next = (['close', 'answer'] as const).find((name) => available.includes(name));
  const why = request.closingProposed;
  const isShown = why !== null && next !== undefined;
  const label = next === 'close' ? t('command.close') : t('request.closing.answer-first');
  useShortcut('c', isShown && next === 'answer' && (() => onAct(next)), {
    label,
    group: t('app.request'),
  });
  if (!isShown) return null;
  return (
    <section className={styles.proposal} aria-label={t('request.closing.title')}>
      <p className={styles.what}>
        <Icon name="check-all" /> <strong>{t('request.closing.title')}</strong>{' '}
        <span dir="auto">{name(why)}</span>
      </p>
      <Button size="small" onPress={() => onAct(next)}>
        {label} <Kbd keys="C" />
      </Button>
    </section>
  );
};
