import { clock, type LadderStep } from '#shared/documents/ladder.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { DurationAt } from '../form/DurationAt.tsx';
import { FieldsBeside } from '../form/Editor.tsx';
import { type Choice, SelectAt } from '../form/SelectAt.tsx';
import { BilingualAt } from '../form/TextAt.tsx';
import { useStepWords } from './use-step-words.ts';
import styles from './ladders.module.css';

/** One step: its sentence, and open below it the fields the sentence is made of. */
export const StepEditor = ({
  path,
  n,
  step,
  positions,
  onChange,
  onRemove,
}: {
  path: string;
  n: number;
  step: LadderStep;
  positions: readonly Choice[];
  onChange: (step: LadderStep) => void;
  onRemove: () => void;
}) => {
  const { t } = useAdministrationWords();
  const words = useStepWords();
  const set = (changes: Partial<LadderStep>) => onChange({ ...step, ...changes });
  const side = step.minutes < 0 ? 'before' : 'after';
  return (
    <section className={styles.step} aria-label={t('administration.step', { n })}>
      <div className={styles.stepHead}>
        <span className={styles.number} data-kind={step.kind} aria-hidden>
          {n}
        </span>
        <span className={styles.sentence}>{words(step)}</span>
        <Button
          size="small"
          variant="quiet"
          label={t('administration.step.remove', { n })}
          onPress={onRemove}
        >
          <Icon name="trash" size={14} />
        </Button>
      </div>
      <BilingualAt
        path={`${path}.name`}
        label={t('administration.name')}
        value={step.name}
        onChange={(next) => set({ name: next })}
      />
      <FieldsBeside>
        <SelectAt
          path={`${path}.kind`}
          label={t('administration.step.kind')}
          value={step.kind}
          onChange={(kind) => set({ kind: kind === 'remind' ? 'remind' : 'escalate' })}
          options={(['remind', 'escalate'] as const).map((value) => ({
            value,
            label: t(`administration.kind.${value}`),
          }))}
        />
        <SelectAt
          path={`${path}.clock`}
          label={t('administration.field.clock')}
          value={step.clock}
          onChange={(value) => set({ clock: clock.catch(step.clock).parse(value) })}
          options={clock.options.map((value) => ({ value, label: t(`administration.clock.${value}`) }))}
        />
        <DurationAt
          path={`${path}.minutes`}
          label={t('administration.step.time')}
          value={Math.abs(step.minutes)}
          onChange={(minutes) => set({ minutes: side === 'before' ? -minutes : minutes })}
        />
        <SelectAt
          path={`${path}.side`}
          label={t('administration.step.side')}
          value={side}
          onChange={(value) => set({ minutes: Math.abs(step.minutes) * (value === 'before' ? -1 : 1) })}
          options={(['before', 'after'] as const).map((value) => ({
            value,
            label: t(`administration.side.${value}`),
          }))}
        />
        <SelectAt
          path={`${path}.to`}
          label={t('administration.field.to')}
          value={step.to}
          onChange={(to) => set({ to })}
          options={positions}
        />
      </FieldsBeside>
      {step.kind === 'escalate' && (
        <FieldsBeside>
          <SelectAt
            path={`${path}.decider`}
            label={t('administration.field.decider')}
            value={step.decider}
            onChange={(decider) => set({ decider })}
            options={positions}
          />
          <DurationAt
            path={`${path}.decideWithinMinutes`}
            label={t('administration.field.decideWithinMinutes')}
            value={step.decideWithinMinutes}
            onChange={(decideWithinMinutes) => set({ decideWithinMinutes })}
          />
          <DurationAt
            path={`${path}.extendMinutes`}
            label={t('administration.field.extendMinutes')}
            value={step.extendMinutes}
            onChange={(extendMinutes) => set({ extendMinutes })}
          />
          <DurationAt
            path={`${path}.afterDecisionMinutes`}
            label={t('administration.field.afterDecisionMinutes')}
            value={step.afterDecisionMinutes}
            onChange={(afterDecisionMinutes) => set({ afterDecisionMinutes })}
          />
        </FieldsBeside>
      )}
    </section>
  );
};
