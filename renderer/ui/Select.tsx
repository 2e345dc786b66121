import { useId } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';

export interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
  error?: string | null | undefined;
  labelHidden?: boolean;
}

/** A choice among a few. The platform's own list: typing finds, and it works with every screen reader. */
export const Select = <Value extends string>({
  label,
  value,
  onChange,
  options,
  error,
  labelHidden,
}: SelectProps<Value>) => {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={classes(styles.input, error && styles.wrong)}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {error && <span className={styles.error}>{error}</span>}
    </div>
  );
};
