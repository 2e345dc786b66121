import type { RequestDocument } from '#shared/workflow/request.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { syncMessages } from '#renderer/parts/sync/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
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
        <Notice
          icon="users"
          end={
            <Button size="small" onPress={() => onOpenRequest(mergedInto)}>
              {t('sync.open')}
            </Button>
          }
        >
          {t('request.merged')}
        </Notice>
      )}
      <Heading>{t('request.description')}</Heading>
      {request.description.trim() === '' ? (
        <Muted>{t('request.description.none')}</Muted>
      ) : (
        <p className={styles.words} dir="auto">
          {request.description}
        </p>
      )}
    </Stack>
  );
};
