import { choices, type EscalationDecision, decisionNames } from '#renderer/parts/decisions/choices.ts';
import type { Selection } from '#renderer/parts/bulk/use-selection.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { decisionMessages } from '#renderer/parts/decisions/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { ToolFoot } from '#renderer/ui/Toolbar.tsx';

/** What can be said on all ticked escalations at once. */
export const DecideBar = ({
  selection,
  onDecide,
}: {
  selection: Selection;
  onDecide: (decision: EscalationDecision) => void;
}) => {
  const { t } = useWords(decisionMessages, rowMessages);
  const count = t('rows.selected', { count: selection.ids.length });
  return (
    <ToolFoot label={count}>
      <span>{count}</span>
      {decisionNames.map((name) => (
        <Button key={name} size="small" onPress={() => onDecide(name)}>
          <Icon name={choices[name].icon} size={14} />
          {t(`decision.${name}`)} <Kbd keys={choices[name].key} />
        </Button>
      ))}
      <Button size="small" variant="quiet" onPress={selection.clear}>
        {t('rows.unselect')}
      </Button>
    </ToolFoot>
  );
};
