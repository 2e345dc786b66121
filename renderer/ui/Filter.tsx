import { Select } from './Select.tsx';
import type { Option } from './Options.tsx';

/** Narrows a list by one thing; `any` says that it does not. */
export const Filter = <Value extends string>({
  label,
  any,
  value,
  onChange,
  options,
}: {
  label: string;
  any: string;
  value: Value | null;
  onChange: (value: Value | null) => void;
  options: readonly Option<Value>[];
}) => (
  <Select<Value | ''>
    label={label}
    labelHidden
    size="small"
    isIdle={value === null}
    value={value ?? ''}
    onChange={(next) => onChange(next === '' ? null : next)}
    options={[{ value: '', label: any }, ...options]}
  />
);
