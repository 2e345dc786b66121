import type { ReactNode } from 'react';
import styles from './field-row.module.css';

/** Fields beside one another as long as each keeps `least` of room, else below one another. */
export const FieldRow = ({
  children,
  least = 'normal',
}: {
  children: ReactNode;
  least?: 'narrow' | 'normal' | 'wide';
}) => (
  <div className={styles.row} data-least={least}>
    {children}
  </div>
);
