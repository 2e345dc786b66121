import { createPortal } from 'react-dom';
import type { ReceiptFacts } from './facts.ts';
import { Paper } from './Paper.tsx';
import styles from './paper.module.css';

/** Puts the récépissé beside the application, out of sight, so that printing the window prints it alone. */
export const PrintedPaper = ({ facts }: { facts: ReceiptFacts }) =>
  createPortal(
    <div className={styles.print} aria-hidden>
      <Paper facts={facts} />
    </div>,
    document.body,
  );
