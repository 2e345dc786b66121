import type { ReactNode } from 'react';
import styles from './row.module.css';

/** What a row says. */
export interface RowWords {
  /** What it is called: gives way first where there is no room. */
  title: ReactNode;
  note?: ReactNode;
  isLate?: boolean;
  /** What is never cut: time left, reference, state, presses of its own. */
  facts?: ReactNode;
  lead?: ReactNode;
}

const Content = ({ title, note, isLate, facts, lead }: RowWords) => (
  <>
    {lead}
    <span className={styles.words}>
      <bdi>{title}</bdi>
      {note !== undefined && (
        <small className={styles.note} data-late={isLate ? '' : undefined}>
          {note}
        </small>
      )}
    </span>
    {facts !== undefined && <span className={styles.facts}>{facts}</span>}
  </>
);

/** One of a list, pressed as a whole to show it. */
export const ListRow = ({
  isCurrent = false,
  isOff = false,
  onPress,
  ...words
}: RowWords & { isCurrent?: boolean; isOff?: boolean; onPress: () => void }) => (
  <button
    type="button"
    className={styles.row}
    aria-current={isCurrent ? 'true' : undefined}
    data-off={isOff ? '' : undefined}
    onClick={onPress}
  >
    <Content {...words} />
  </button>
);

/** One of a list that is only read, or has presses of its own among its facts. */
export const ListLine = (words: RowWords) => (
  <li className={styles.row}>
    <Content {...words} />
  </li>
);

/** Two lines of figures at the end of a row, the first louder. */
export const RowFigures = ({
  children,
  note,
  isLate = false,
}: {
  children: ReactNode;
  note: ReactNode;
  isLate?: boolean;
}) => (
  <span className={styles.figures}>
    {children}
    <small className={styles.note} data-late={isLate ? '' : undefined}>
      {note}
    </small>
  </span>
);
