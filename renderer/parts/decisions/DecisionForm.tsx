import { useEffect, useRef } from 'react';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { BulkProgress } from '#renderer/parts/bulk/use-bulk.ts';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { type EscalationDecision, decisionNames } from './choices.ts';
import { EscalationFacts } from './EscalationFacts.tsx';
import { useMeaning } from './use-meaning.ts';
import { decisionMessages } from './messages.ts';
import styles from './decisions.module.css';

interface DecisionFormProps {
  /** null: several are decided alike. */
  target: RequestDocument | null;
  decision: EscalationDecision;
  onDecision: (decision: EscalationDecision) => void;
  reason: string;
  onReason: (reason: string) => void;
  problem: string | null;
  /** Being sent: nothing can be changed or sent again. */
  progress: BulkProgress | null;
  /** How many would go to a position that nobody holds. */
  vacant: number;
  onSend: () => void;
  onClose: () => void;
}

/** Approve, refuse or extend, each with what it will do; the reason; Enter on a choice or Ctrl+Enter decides. */
export const DecisionForm = (props: DecisionFormProps) => {
  const { target, decision, onDecision, reason, onReason, problem, progress, vacant, onSend, onClose } =
    props;
  const { t } = useWords(decisionMessages);
  const meaningOf = useMeaning(target);
  const choiceList = useRef<HTMLFieldSetElement>(null);
  useShortcut('Mod+Enter', onSend, { label: t(`decision.${decision}`), group: t('decision.escalation') });
  useEffect(() => {
    if (decision === 'approve') choiceList.current?.querySelector<HTMLElement>('input:checked')?.focus();
    // Only where the dialog begins.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <>
      {target && <EscalationFacts request={target} />}
      <fieldset ref={choiceList} className={styles.choices}>
        <legend className="visually-hidden">{t('decision.title')}</legend>
        {decisionNames.map((name) => {
          const { text, isPossible } = meaningOf(name);
          return (
            <label key={name} className={styles.choice} data-off={isPossible ? undefined : ''}>
              <input
                type="radio"
                autoComplete="off"
                name="decision"
                checked={decision === name}
                disabled={!isPossible || progress !== null}
                onChange={() => onDecision(name)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
                  event.preventDefault();
                  onSend();
                }}
              />
              <span className={styles.choiceName}>{t(`decision.${name}`)}</span>
              <span className={styles.meaning}>{text}</span>
            </label>
          );
        })}
      </fieldset>
      {decision === 'approve' && vacant > 0 && (
        <Notice tone="amber" icon="alert">
          {t('decision.vacant.warning', { count: vacant })}
        </Notice>
      )}
      <TextArea
        label={t(decision === 'approve' ? 'decision.reason.optional' : 'decision.reason')}
        value={reason}
        onChange={onReason}
        rows={2}
        autoFocus={decision !== 'approve'}
        error={problem}
      />
      {progress && progress.of > 1 && (
        <ProgressLine value={progress.done / progress.of} label={t('decision.progress', { ...progress })} />
      )}
      <DialogFoot
        send={t(`decision.${decision}`)}
        onSend={onSend}
        isDisabled={progress !== null || !meaningOf(decision).isPossible}
        onClose={onClose}
      />
    </>
  );
};
