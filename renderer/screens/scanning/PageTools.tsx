import { useWords } from '#renderer/i18n/use-words.ts';
import type { IdOf } from '#renderer/i18n/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import type { LetterActions } from './use-letter-actions.ts';
import { scanningMessages } from './messages.ts';
import styles from './scanning.module.css';

interface Tool {
  keys: string;
  label: IdOf<typeof scanningMessages>;
  run: (() => void) | false | null | undefined;
}

const ToolButton = ({ keys, label, run }: Tool) => {
  const { t } = useWords(scanningMessages);
  useShortcut(keys, run, { label: t(label), group: t('scanning.title') });
  return (
    <Button size="small" variant="quiet" isDisabled={!run} onPress={() => run && run()}>
      {t(label)} <Kbd keys={keys} />
    </Button>
  );
};

/** What can be done with the page before the agent, each with its key. */
export const PageTools = ({ actions }: { actions: LetterActions }) => {
  const { t, language } = useWords(scanningMessages);
  // Pages follow one another in the direction of writing.
  const [earlier, later] = language === 'ar' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const tools: Tool[] = [
    { keys: 'r', label: 'scanning.turn', run: actions.turn },
    { keys: 'x', label: 'scanning.crop', run: actions.crop },
    { keys: 'b', label: 'scanning.restart', run: actions.restart },
    { keys: 'c', label: 'scanning.cut', run: actions.cut },
    { keys: 'm', label: 'scanning.join', run: actions.join },
    { keys: `Mod+${earlier ?? ''}`, label: 'scanning.earlier', run: actions.move(-1) },
    { keys: `Mod+${later ?? ''}`, label: 'scanning.later', run: actions.move(1) },
    { keys: 'Delete', label: 'scanning.delete', run: actions.remove },
    { keys: 'z', label: 'scanning.undo', run: actions.undo },
  ];
  return (
    <div className={styles.pageTools} role="toolbar" aria-label={t('scanning.cleaned')}>
      {tools.map((tool) => (
        <ToolButton key={tool.label} {...tool} />
      ))}
    </div>
  );
};
