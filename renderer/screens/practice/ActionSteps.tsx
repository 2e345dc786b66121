import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { type ActionChoice, actionStepOf } from './action-choices.ts';
import { practiceMessages } from './messages.ts';
import { Line } from '#renderer/ui/Line.tsx';

const Step = ({
  choice,
  isNext,
  onChoose,
}: {
  choice: ActionChoice;
  isNext: boolean;
  onChoose: () => void;
}) => {
  const { t } = useWords(practiceMessages);
  const { key } = actionStepOf(choice);
  useShortcut(key, onChoose, { label: t(`practice.${choice}`), group: t('practice.title') });
  return (
    <Button size="small" variant={isNext ? 'primary' : 'plain'} onPress={onChoose}>
      {t(`practice.${choice}`)} <Kbd keys={key} />
    </Button>
  );
};

/** What can be done with an action, the likely next step first and in colour. */
export const ActionSteps = ({
  choices: offered,
  onChoose,
}: {
  choices: readonly ActionChoice[];
  onChoose: (choice: ActionChoice) => void;
}) => (
  <Line>
    {offered.map((choice, index) => (
      <Step
        key={choice}
        choice={choice}
        isNext={index === 0 && choice !== 'note'}
        onChoose={() => onChoose(choice)}
      />
    ))}
  </Line>
);
