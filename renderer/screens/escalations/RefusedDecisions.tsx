import type { OutboxEntry } from '#renderer/data/contract/requests.ts';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { decisionMessages } from '#renderer/parts/decisions/messages.ts';
import { useGiveBack } from '#renderer/parts/refused/use-give-back.ts';
import { requestMessages } from '#renderer/parts/request/messages.ts';
import { syncMessages } from '#renderer/parts/sync/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Quote } from '#renderer/ui/Quote.tsx';
import { escalationsMessages } from './messages.ts';

/** Decisions of this desk that did not count, and why: somebody else was first. What was written is kept until it is read. */
export const RefusedDecisions = ({
  refused,
  onOpen,
}: {
  refused: readonly OutboxEntry[];
  onOpen: (id: string) => void;
}) => {
  const { t } = useWords(escalationsMessages, decisionMessages, requestMessages, syncMessages);
  const { keepWords } = useGiveBack();
  const sentence = useRefusal();
  const decisions = refused.flatMap((entry) =>
    entry.command.body.type === 'decide-escalation' ? [{ entry, body: entry.command.body }] : [],
  );
  if (decisions.length === 0) return null;
  return (
    <div role="alert">
      {decisions.map(({ entry, entry: { command, refusal }, body }) => (
        <Notice
          key={command._id}
          tone="red"
          place="band"
          icon="alert"
          end={
            <>
              <Button size="small" onPress={() => onOpen(command.requestId)}>
                {t('sync.open')}
              </Button>
              <Button size="small" variant="quiet" onPress={() => void keepWords(entry)}>
                {t('request.refused.dismiss')}
              </Button>
            </>
          }
        >
          <strong>
            {t('escalations.refused.title')} : {t(`decision.${body.decision}`)}
          </strong>{' '}
          {refusal && sentence(refusal)}
          {body.reason && <Quote>{body.reason}</Quote>}
        </Notice>
      ))}
    </div>
  );
};
