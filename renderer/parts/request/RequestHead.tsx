import type { RequestDocument } from '#shared/workflow/request.ts';
import { DueBadge } from '#renderer/parts/due/DueBadge.tsx';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { requestMessages } from './messages.ts';
import { Line, LineEnd } from '#renderer/ui/Line.tsx';
import styles from './request.module.css';

/** Reference, subject, state, time left. */
export const RequestHead = ({ request, onClose }: { request: RequestDocument; onClose: () => void }) => {
  const { t } = useWords(requestMessages);
  const toast = useToast();
  const now = useNow();
  const copy = async () => {
    await navigator.clipboard.writeText(request.reference);
    toast(t('request.copied'));
  };
  return (
    <header className={styles.head}>
      <Line>
        <span className={styles.reference}>
          <Ltr>{request.reference}</Ltr>
        </span>
        <Button size="small" variant="quiet" label={t('request.copy')} onPress={() => void copy()}>
          <Icon name="copy" size={14} />
        </Button>
        <StateBadge state={request.state} />
        {request.waitingFor && <Badge tone="amber">{t(`waiting.${request.waitingFor}`)}</Badge>}
        {request.priority !== 'normal' && (
          <Badge tone={request.priority === 'urgent' ? 'red' : 'amber'} icon="alert">
            {t(`priority.${request.priority}`)}
          </Badge>
        )}
        {request.due.target && request.waitingSince === null && request.answeredAt === null && (
          <DueBadge dueAt={request.due.target} office={request.office} now={now} inFull />
        )}
        <LineEnd>
          <Button size="small" variant="quiet" label={t('request.close')} onPress={onClose}>
            <Kbd keys="Escape" /> <Icon name="close" size={14} />
          </Button>
        </LineEnd>
      </Line>
      <h2 className={styles.subject}>
        <bdi>{request.subject}</bdi>
      </h2>
    </header>
  );
};
