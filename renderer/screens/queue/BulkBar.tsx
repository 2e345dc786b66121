import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { ToolFoot } from '#renderer/ui/Toolbar.tsx';
import { type ActionName, actionOf, severalActions } from '#renderer/parts/commands/actions.ts';
import type { Selection } from '#renderer/parts/bulk/use-selection.ts';
import { queueMessages } from './messages.ts';

/** What can be done to all ticked rows at once. */
export const BulkBar = ({
  selection,
  onAct,
  onSheet,
}: {
  selection: Selection;
  onAct: (name: ActionName) => void;
  onSheet: () => void;
}) => {
  const { t } = useWords(queueMessages, rowMessages);
  return (
    <ToolFoot label={t('rows.selected', { count: selection.ids.length })}>
      <span>{t('rows.selected', { count: selection.ids.length })}</span>
      {severalActions.map((name) => (
        <Button key={name} size="small" onPress={() => onAct(name)}>
          {t(`command.${name}`)} <Kbd keys={actionOf(name).key} />
        </Button>
      ))}
      <Button size="small" onPress={onSheet}>
        <Icon name="sheet" size={14} /> {t('queue.sheet')} <Kbd keys="F" />
      </Button>
      <Button size="small" variant="quiet" onPress={selection.clear}>
        {t('rows.unselect')}
      </Button>
    </ToolFoot>
  );
};
