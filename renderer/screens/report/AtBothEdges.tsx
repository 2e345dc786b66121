import type { Bilingual } from '#shared/documents/text.ts';
import { Both as SideBySide } from '#renderer/parts/printing/Both.tsx';
import styles from './report-paper.module.css';

/** French at the left edge, Arabic at the right. */
export const AtBothEdges = ({ text }: { text: Bilingual }) => (
  <span className={styles.both}>
    <SideBySide text={text} />
  </span>
);
