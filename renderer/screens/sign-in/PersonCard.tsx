import type { Person } from '#shared/documents/reference-data.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { signInMessages } from './messages.ts';
import { Press } from '#renderer/ui/Press.tsx';
import styles from './sign-in.module.css';

const { offices } = buildReferenceData().offices;

/** Who somebody is: initials, name, role and office. A button when it can be chosen. */
export const PersonCard = ({
  person,
  onChoose,
  note = null,
  autoFocus = false,
}: {
  person: Person;
  onChoose?: () => void;
  /** What keeps this person from coming in. */
  note?: string | null;
  autoFocus?: boolean;
}) => {
  const { t, name, listed } = useWords(signInMessages);
  const own = name(person.name);
  const initials = own
    .split(' ')
    .slice(0, 2)
    .map((word) => word[0])
    .join(' ');
  const [grant] = person.grants;
  const places = listed(
    person.grants.map(({ office }) =>
      office === '*'
        ? t('role.everywhere')
        : name(offices.find((entry) => entry.code === office)?.name ?? { fr: office, ar: office }),
    ),
  );
  const content = (
    <>
      <span className={styles.initials} aria-hidden>
        {initials}
      </span>
      <span className={styles.who}>
        <strong>{own}</strong>
        <small>{grant ? `${t(`role.${grant.role}`)} · ${places}` : t('sign-in.no-grant')}</small>
        {note !== null && <small className={styles.closed}>{note}</small>}
      </span>
    </>
  );
  return onChoose ? (
    <Press className={styles.person} onClick={onChoose} autoFocus={autoFocus}>
      {content}
    </Press>
  ) : (
    <div className={styles.person}>{content}</div>
  );
};
