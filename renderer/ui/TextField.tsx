import type { RefObject } from 'react';
import { useId } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  error?: string | null | undefined;
  type?: 'text' | 'tel' | 'email' | 'password' | 'search';
  dir?: 'ltr' | 'rtl' | 'auto';
  maxLength?: number;
  placeholder?: string;
  autoFocus?: boolean;
  inputMode?: 'numeric' | 'text';
  /** Shows the label only to screen readers. */
  labelHidden?: boolean;
  inputRef?: RefObject<HTMLInputElement | null>;
  onEnter?: () => void;
  onLeave?: () => void;
}

/** One line of text with its label, a hint, and what is wrong with it. */
export const TextField = ({
  label,
  value,
  onChange,
  hint,
  error,
  labelHidden,
  inputRef,
  onEnter,
  onLeave,
  ...rest
}: TextFieldProps) => {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <input
        {...rest}
        ref={inputRef}
        id={id}
        className={classes(styles.input, error && styles.wrong)}
        value={value}
        aria-invalid={Boolean(error)}
        aria-describedby={`${id}-note`}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.();
        }}
      />
      <span id={`${id}-note`} className={error ? styles.error : styles.hint}>
        {error ?? hint}
      </span>
    </div>
  );
};
