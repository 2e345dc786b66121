import type { Retention } from '#shared/documents/reference-data.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { Fact, Facts } from '#renderer/ui/Facts.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';

/** What the months would erase, told before they are saved. */
export const RetentionTrial = ({ after }: { before: Retention; after: Retention }) => {
  const { t, formatNumber } = useAdministrationWords();
  const { data } = useDesk();
  const names = useNames();
  const { reach, value } = useAnswer(() => data.previewRetention(after));
  const waits = reach === 'loading' ? 'running' : 'away';
  return (
    <Stack as="section">
      <h3>{t('administration.retention.trial')}</h3>
      {!value && <p role="status">{t(`administration.retention.trial.${waits}`)}</p>}
      {value && (
        <div role="status">
          <p>
            {t('administration.retention.trial.archived', {
              count: value.after.archived,
              before: formatNumber(value.before.archived),
            })}
          </p>
          <p>
            {t('administration.retention.trial.erased', {
              count: value.after.anonymised,
              before: formatNumber(value.before.anonymised),
            })}
          </p>
          {!after.confirmed && <p>{t('administration.retention.trial.off')}</p>}
        </div>
      )}
      {value && value.offices.length > 0 && (
        <>
          <h4>{t('administration.retention.trial.offices')}</h4>
          <Facts>
            {value.offices.map(({ office, anonymised }) => (
              <Fact key={office} name={names.office(office)}>
                {formatNumber(anonymised)}
              </Fact>
            ))}
          </Facts>
        </>
      )}
    </Stack>
  );
};
