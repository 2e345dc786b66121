import { useState } from 'react';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useError } from './form-context.ts';
import type { FieldAt } from './TextAt.tsx';

const textOf = (value: number): string => (Number.isFinite(value) ? String(value) : '');
const numberOf = (text: string): number =>
  /^-?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN;

/** A number, with comma or point. What is no number is NaN, which the schema refuses; what was typed stays to be seen. */
export const NumberAt = ({
  path,
  label,
  value,
  onChange,
  hint,
}: FieldAt<number> & { hint?: string | undefined }) => {
  const [typed, setTyped] = useState(textOf(value));
  // Another value came from outside: undone, imported, another entry chosen.
  const text = Object.is(numberOf(typed), value) ? typed : textOf(value);
  return (
    <TextField
      label={label}
      value={text}
      hint={hint}
      inputMode="numeric"
      dir="ltr"
      error={useError(path)}
      onChange={(next) => {
        setTyped(next);
        onChange(numberOf(next));
      }}
    />
  );
};
