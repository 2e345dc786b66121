import type { RequestDocument } from '#shared/workflow/request.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { syncMessages } from '#renderer/parts/sync/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { requestMessages } from './messages.ts';
import { Stack } from '#renderer/ui/Stack.tsx';
import styles from './request.module.css';

/** What the citizen said, as said. */
export const Description = ({
  request,
  onOpenRequest,
}: {
  request: RequestDocument;
  onOpenRequest: (id: string) => void;
}) => {
  const { t } = useWords(requestMessages, syncMessages);
  const { mergedInto } = request;
  return (
    <Stack as="section">
      {mergedInto !== null && (
        <p className={styles.callout}>
          <Icon name="users" /> {t('request.merged')}{' '}
          <Button size="small" onPress={() => onOpenRequest(mergedInto)}>
            {t('sync.open')}
          </Button>
        </p>
      )}
      <h3 className={styles.heading}>{t('request.description')}</h3>
      {request.description.trim() === '' ? (
        <p className={styles.quiet}>{t('request.description.none')}</p>
      ) : (
        <p className={styles.words} dir="auto">
          {request.description}
        </p>
      )}
    </Stack>
  );
};
