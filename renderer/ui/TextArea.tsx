import { type RefObject, useId } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';

export interface TextAreaProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  error?: string | null | undefined;
  dir?: 'ltr' | 'rtl' | 'auto';
  rows?: number;
  autoFocus?: boolean;
  labelHidden?: boolean;
  areaRef?: RefObject<HTMLTextAreaElement | null>;
}

/** Several lines of text; grows with what is written. */
export const TextArea = ({
  label,
  value,
  onChange,
  hint,
  error,
  labelHidden,
  dir = 'auto',
  rows = 3,
  autoFocus,
  areaRef,
}: TextAreaProps) => {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <textarea
        autoComplete="off"
        ref={areaRef}
        id={id}
        dir={dir}
        rows={rows}
        autoFocus={autoFocus}
        className={classes(styles.input, styles.area, error && styles.wrong)}
        value={value}
        aria-invalid={Boolean(error)}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-note`} className={error ? styles.error : styles.hint}>
        {error ?? hint}
      </span>
    </div>
  );
};
