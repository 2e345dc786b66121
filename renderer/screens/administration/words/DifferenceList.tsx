import { day } from '#shared/documents/time.ts';
import type { Difference } from '#shared/domain/reference/differences.ts';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';
import { useAdministrationWords } from './use-administration-words.ts';
import { isFieldName } from './field-name.ts';
import { useEntryTitle } from './use-entry-title.ts';
import { useFieldValueWords } from './use-field-value-words.ts';
import styles from './differences.module.css';

const icons: Readonly<Record<Difference['what'], IconName>> = {
  added: 'plus',
  removed: 'trash',
  changed: 'pencil',
  moved: 'sync',
};
/** More would not be read. */
const shown = 200;

/** What changes, in words: where, which field, before and after. */
export const DifferenceList = ({ differences }: { differences: readonly Difference[] }) => {
  const { t, formatNumber } = useAdministrationWords();
  const title = useEntryTitle();
  const words = useFieldValueWords();
  /** `to` is a day of a period, and the position a step goes to. */
  const label = (field: string, after: unknown) => {
    if (field === 'to' && day.safeParse(after).success) return t('administration.last-day');
    return isFieldName(field) ? t(`administration.field.${field}`) : field;
  };
  if (differences.length === 0) return <p className={styles.none}>{t('administration.same')}</p>;
  return (
    <ul className={styles.list}>
      {differences.slice(0, shown).map(({ what, within, field, before, after }, n) => (
        <li key={n} className={styles.line} data-what={what}>
          <Icon name={icons[what]} size={14} />
          <span className={styles.words}>
            <span className={styles.where}>
              {within.map(({ list, key, entry }) => (
                <bdi key={`${list} ${key}`}>{title(list, key, entry)}</bdi>
              ))}
              {(what !== 'changed' || within.length === 0 || within.at(-1)?.list !== 'week') && (
                <span>{label(field, after)}</span>
              )}
            </span>
            {what === 'changed' ? (
              <span className={styles.values}>
                <del>
                  <bdi>{words(field, before)}</bdi>
                </del>{' '}
                <Icon name="arrow-end" size={13} />{' '}
                <ins>
                  <bdi>{words(field, after)}</bdi>
                </ins>
              </span>
            ) : (
              <em className={styles.values}>{t(`administration.what.${what}`)}</em>
            )}
          </span>
        </li>
      ))}
      {differences.length > shown && (
        <li className={styles.none}>
          {t('administration.more', { count: formatNumber(differences.length - shown) })}
        </li>
      )}
    </ul>
  );
};
