import { type RefObject, useId } from 'react';
import { Field } from './Field.tsx';
import { inputClass } from './field-classes.ts';

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
    <Field id={id} label={label} labelHidden={labelHidden} hint={hint} error={error}>
      <textarea
        autoComplete="off"
        ref={areaRef}
        id={id}
        dir={dir}
        rows={rows}
        autoFocus={autoFocus}
        className={inputClass({ error, kind: 'area' })}
        value={value}
        aria-invalid={Boolean(error)}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
};
