import type { Bilingual } from '#shared/documents/text.ts';
import styles from './report.module.css';

/** French, then Arabic, each in its direction. */
export const Both = ({ text }: { text: Bilingual }) => (
  <span className={styles.both}>
    <span lang="fr" dir="ltr">
      {text.fr}
    </span>
    <span lang="ar" dir="rtl">
      {text.ar}
    </span>
  </span>
);
