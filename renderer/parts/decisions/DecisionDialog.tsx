import { useState } from 'react';
import { BulkResults } from '#renderer/parts/bulk/BulkResults.tsx';
import { type BulkItem, useBulk } from '#renderer/parts/bulk/use-bulk.ts';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useKeptText } from '#renderer/parts/kept-text/use-kept-text.ts';
import { useTarget } from '#renderer/parts/sending/use-target.ts';
import { useSyncStatus } from '#renderer/parts/sync/use-sync-status.ts';
import { isAway } from '#renderer/parts/sync/is-away.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { sendingMessages } from '#renderer/parts/sending/messages.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import type { EscalationDecision } from './choices.ts';
import { decisionOn, type SeenEscalation } from './choices.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { decisionMessages } from './messages.ts';

interface DecisionDialogProps {
  /** One escalation, or several to decide alike, as they were seen when this was opened. */
  seen: readonly SeenEscalation[];
  /** What is chosen when the dialog opens. */
  first: EscalationDecision;
  onClose: () => void;
  /** Told the ids that were refused. */
  onDone: (refused: readonly string[]) => void;
}

/** Says the word on one or several escalations. Several get a result each. Escape keeps the reason. */
export const DecisionDialog = ({ seen, first, onClose, onDone }: DecisionDialogProps) => {
  const { t } = useWords(decisionMessages, sendingMessages);
  const toast = useToast();
  const sentence = useRefusal();
  const sync = useSyncStatus();
  const { ask, progress } = useBulk();
  // What is on the list behind may move while this is open: the word is on what was shown.
  const [bound] = useState(() => new Map(seen.map((one) => [one.id, one])));
  const ids = [...bound.keys()];
  const target = useTarget(ids[0] ?? '');
  const [decision, setDecision] = useState<EscalationDecision>(first);
  const [results, setResults] = useState<readonly BulkItem[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isOne = ids.length === 1;
  const reason = useKeptText(isOne ? `escalation.${ids[0] ?? ''}` : 'escalation.bulk');

  const send = async () => {
    const text = reason.text.trim();
    if (decision !== 'approve' && text === '') return setProblem(t('sending.reason.needed'));
    const items = await ask(ids, ({ _id: id }) =>
      decisionOn(bound.get(id) ?? { escalation: id, to: '' }, decision, text),
    );
    if (items === null) return;
    const [only] = items;
    if (!isOne) {
      reason.clear();
      return setResults(items);
    }
    if (only && !only.verdict.accepted) return setProblem(sentence(only.verdict.refusal));
    reason.clear();
    toast(
      t(isAway(sync.state) ? 'decision.done.pending' : 'decision.done', {
        decision: t(`decision.${decision}`),
        reference: only?.reference ?? '',
      }),
    );
    onDone([]);
  };
  return (
    <Dialog
      title={
        isOne
          ? `${t('decision.title')} · ${target?.reference ?? ''}`
          : t('decision.title.many', { count: ids.length })
      }
      onClose={() => (results ? onDone([]) : onClose())}
      wide={results !== null}
    >
      {results ? (
        <BulkResults items={results} onClose={onDone} />
      ) : (
        (target || !isOne) && (
          <DecisionForm
            target={isOne ? target : null}
            decision={decision}
            onDecision={setDecision}
            reason={reason.text}
            onReason={(text) => {
              reason.write(text);
              setProblem(null);
            }}
            problem={problem}
            progress={progress}
            vacant={seen.filter(({ isVacant }) => isVacant).length}
            onSend={() => void send()}
            onClose={onClose}
          />
        )
      )}
    </Dialog>
  );
};
