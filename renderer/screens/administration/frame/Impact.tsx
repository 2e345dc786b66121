import type { EditableKind, ReferencePreview } from '#shared/contracts/reference-api.ts';
import type { ServerAnswer } from '#renderer/data/contract/server-answer.ts';
import { referenceKinds } from '#shared/reference/reference-kinds.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Working } from '#renderer/ui/Working.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import styles from './frame.module.css';

/** Which open requests' due dates a new calendar or catalogue would move, with examples. */
export const Impact = ({
  kind,
  answer,
}: {
  kind: EditableKind;
  answer: ServerAnswer<ReferencePreview> | null;
}) => {
  const { t, formatDateTime } = useAdministrationWords();
  const names = useNames();
  if (referenceKinds[kind].moves !== 'due-dates') return null;
  if (answer === null) return <Working label={t('administration.impact.loading')} />;
  if (answer.kind !== 'done')
    return (
      <p role="status" className={styles.quiet}>
        {t('administration.impact.away')}
      </p>
    );
  const { openRequests, due } = answer.value;
  const when = (at: string | null) => (at === null ? t('administration.none') : formatDateTime(at));
  return (
    <section className={styles.impact} aria-label={t('administration.impact')}>
      <h3 className={styles.heading}>{t('administration.impact')}</h3>
      <p data-testid="impact">
        <Icon name="clock" size={15} />{' '}
        {t('administration.impact.count', { moved: due.moved, open: openRequests, sooner: due.sooner })}
      </p>
      {due.examples.length > 0 && (
        <div
          className={styles.scrollSmall}
          tabIndex={0}
          role="region"
          aria-label={t('administration.examples')}
        >
          <table className={styles.examples}>
            <thead>
              <tr>
                <th scope="col">{t('administration.example.request')}</th>
                <th scope="col">{t('administration.field.office')}</th>
                <th scope="col">{t('administration.example.before')}</th>
                <th scope="col">{t('administration.example.after')}</th>
              </tr>
            </thead>
            <tbody>
              {due.examples.map(({ reference, office, before, after }) => (
                <tr key={reference}>
                  <td>
                    <Ltr>{reference}</Ltr>
                  </td>
                  <td>{names.office(office)}</td>
                  <td>{when(before)}</td>
                  <td>{when(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
