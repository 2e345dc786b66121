import type { RefObject } from 'react';
import { useId } from 'react';
import { Field } from './Field.tsx';
import { inputClass } from './field-classes.ts';

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
    <Field id={id} label={label} labelHidden={labelHidden} hint={hint} error={error}>
      <input
        {...rest}
        ref={inputRef}
        id={id}
        className={inputClass({ error })}
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
    </Field>
  );
};
