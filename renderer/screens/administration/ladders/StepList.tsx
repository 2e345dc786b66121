import type { LadderStep } from '#shared/documents/ladder.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { codeFrom, replaced, without } from '../form/list-edits.ts';
import type { Choice } from '../form/SelectAt.tsx';
import { StepEditor } from './StepEditor.tsx';

const day = 480;

/** The steps of a ladder, each with its fields. */
export const StepList = ({
  path,
  steps,
  positions,
  onChange,
}: {
  path: string;
  steps: readonly LadderStep[];
  positions: readonly Choice[];
  onChange: (steps: LadderStep[]) => void;
}) => {
  const { t } = useAdministrationWords();
  const first = positions[0]?.value ?? '';
  const last = steps.at(-1);
  return (
    <>
      {steps.map((step, n) => (
        <StepEditor
          key={step.code}
          path={`${path}.${String(n)}`}
          n={n + 1}
          step={step}
          positions={positions}
          onChange={(next) => onChange(replaced(steps, n, next))}
          onRemove={() => onChange(without(steps, n))}
        />
      ))}
      <div>
        <Button
          size="small"
          onPress={() =>
            onChange([
              ...steps,
              {
                code: codeFrom(
                  `echelon-${String(steps.length + 1)}`,
                  new Set(steps.map(({ code }) => code)),
                  'echelon',
                ),
                name: { fr: '', ar: '' },
                kind: 'escalate',
                clock: 'target',
                minutes: Math.max(0, last?.minutes ?? 0) + day,
                to: last?.to ?? first,
                decider: last?.decider ?? first,
                decideWithinMinutes: day,
                extendMinutes: day,
                afterDecisionMinutes: day,
              },
            ])
          }
        >
          <Icon name="plus" size={14} /> {t('administration.step.add')}
        </Button>
      </div>
    </>
  );
};
