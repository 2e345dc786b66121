import { useState } from 'react';
import type { ImprovementCommandBody } from '#shared/workflow/improvement.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { LocalImprovement } from '#renderer/data/contract/improvements.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { improvementMessages } from '#shared/locales/improvements.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Quote } from '#renderer/ui/Quote.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { type ActionChoice, choicesFor, actionStepOf } from './action-choices.ts';
import { ActionHistory } from './ActionHistory.tsx';
import { ActionSteps } from './ActionSteps.tsx';
import { EffectCard } from './EffectCard.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { CauseLocation } from './CauseLocation.tsx';
import { StepDialog } from './StepDialog.tsx';
import { stateLooks } from './state-looks.ts';
import { practiceMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './practice.module.css';

/** An action: what is done, by whom, until when, what came of it, and what can be done next. */
export const ActionPanel = ({
  view: { improvement },
  onSend,
}: {
  view: LocalImprovement;
  /** @returns whether it was taken */
  onSend: (body: ImprovementCommandBody) => Promise<boolean>;
}) => {
  const { t, formatDay, formatNumber } = useWords(practiceMessages, improvementMessages);
  const { person } = useDesk();
  const names = useNames();
  const [choice, setChoice] = useState<ActionChoice | null>(null);
  const form = choice === null ? null : actionStepOf(choice).form;
  const close = () => setChoice(null);
  const { _id: id, evidence, practice } = improvement;
  return (
    <Panel
      label={improvement.title}
      title={<bdi>{improvement.title}</bdi>}
      end={<Badge {...stateLooks[improvement.state]}>{t(`improvement.state.${improvement.state}`)}</Badge>}
    >
      <div>
        <p>
          {names.category(improvement.area.category)} ·{' '}
          <CauseLocation area={improvement.area} requestId={null} />
        </p>
        <Muted>
          <bdi>{names.person(improvement.owner)}</bdi> · {names.office(improvement.office)} ·{' '}
          {t('practice.due', { day: formatDay(improvement.dueOn) })}
        </Muted>
      </div>
      <ActionSteps choices={choicesFor(person, improvement)} onChoose={setChoice} />
      {practice && (
        <Notice tone="green" icon="check">
          <Quote>{practice.lesson}</Quote>
          <Muted>
            {t('practice.lesson.by', { name: names.person(practice.by), day: formatDay(practice.at) })}
          </Muted>
        </Notice>
      )}
      <p className={styles.words} dir="auto">
        {improvement.action}
      </p>
      {evidence && (
        <Muted>
          {t('practice.evidence', {
            observed: formatNumber(evidence.observed),
            expected: formatNumber(Math.round(evidence.expected * 10) / 10),
          })}
        </Muted>
      )}
      <EffectCard improvement={improvement} />
      <ActionHistory events={improvement.events} />
      {choice !== null && form === null && (
        <PlanDialog
          title={t('practice.revise')}
          draftKey={`improvement.${id}.revise`}
          office={improvement.office}
          first={improvement}
          onSend={({ title, action, owner, startsOn, dueOn }) =>
            onSend({ type: 'revise-improvement', title, action, owner, startsOn, dueOn })
          }
          onClose={close}
        />
      )}
      {choice !== null && form !== null && (
        <StepDialog id={id} step={choice} form={form} onSend={onSend} onClose={close} />
      )}
    </Panel>
  );
};
