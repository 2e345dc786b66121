import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { Icon } from './Icon.tsx';
import styles from './search-field.module.css';

/** A line to find something with; its key stands at its end. */
export const SearchField = ({
  label,
  placeholder = label,
  value,
  onChange,
  onKeyDown,
  inputRef,
  children,
}: {
  label: string;
  /** What to type, where that is longer than the name. */
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  inputRef?: RefObject<HTMLInputElement | null>;
  children?: ReactNode;
}) => (
  <label className={styles.search}>
    <Icon name="search" />
    <input
      ref={inputRef}
      type="search"
      autoComplete="off"
      aria-label={label}
      placeholder={placeholder}
      dir={value === '' ? undefined : 'auto'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
    {children}
  </label>
);
