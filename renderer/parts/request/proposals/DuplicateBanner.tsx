import type { RequestDocument } from '#shared/workflow/request.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { syncMessages } from '#renderer/parts/sync/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import type { ActionName } from '#renderer/parts/commands/actions.ts';
import { useCommands } from '#renderer/parts/sending/use-commands.ts';
import { requestMessages } from '../messages.ts';
import { Line } from '#renderer/ui/Line.tsx';
import styles from './proposals.module.css';

/** Earlier requests that this one may repeat, each with why: look at it, join it, or say that it is another matter. */
export const DuplicateBanner = ({
  request,
  available,
  onOpenRequest,
}: {
  request: RequestDocument;
  available: readonly ActionName[];
  onOpenRequest: (id: string) => void;
}) => {
  const { t } = useWords(requestMessages, syncMessages);
  const submit = useCommands();
  if (request.duplicates.length === 0 || !available.includes('merge')) return null;
  return (
    <section className={styles.proposals} aria-label={t('request.duplicates.title')}>
      {request.duplicates.map(({ of, reference, because, distance }) => (
        <div key={of} className={styles.proposal}>
          <p className={styles.what}>
            <Icon name="users" /> <strong>{t('request.duplicates.title')}</strong> <Ltr>{reference}</Ltr>
            <span>
              {because
                .map((code) => t(`duplicate.${code}`, { distance: Math.round(distance ?? 0) }))
                .join(' · ')}
            </span>
          </p>
          <Line>
            <Button size="small" onPress={() => onOpenRequest(of)}>
              {t('sync.open')}
            </Button>
            <Button
              size="small"
              onPress={() => void submit([request._id], { type: 'merge', into: of, reason: '' })}
            >
              {t('command.merge')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              onPress={() => void submit([request._id], { type: 'dismiss-duplicate', of })}
            >
              {t('request.duplicates.dismiss')}
            </Button>
          </Line>
        </div>
      ))}
    </section>
  );
};
