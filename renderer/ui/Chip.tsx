import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import styles from './small.module.css';

/** A small fact; removable when `onRemove` is given. */
export const Chip = ({
  children,
  onRemove,
  removeLabel,
}: {
  children: ReactNode;
  onRemove?: () => void;
  removeLabel?: string;
}) => (
  <span className={styles.chip}>
    {children}
    {onRemove && (
      <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}>
        <X size={12} aria-hidden />
      </button>
    )}
  </span>
);
