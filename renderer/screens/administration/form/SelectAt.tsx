import { Select } from '#renderer/ui/Select.tsx';
import { useError } from './form-context.ts';
import type { FieldAt } from './TextAt.tsx';

export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
}

/** A choice among what the city has. A value it does not have (any more) stays to be seen. */
export const SelectAt = <Value extends string>({
  path,
  label,
  value,
  onChange,
  options,
}: FieldAt<Value> & { options: readonly Choice<NoInfer<Value>>[] }) => (
  <Select
    label={label}
    value={value}
    onChange={onChange}
    error={useError(path)}
    options={
      options.some((option) => option.value === value) ? options : [{ value, label: value }, ...options]
    }
  />
);

const none = '';

/** The same, where nothing may be chosen. */
export const OptionalAt = ({
  value,
  none: noneLabel,
  onChange,
  options,
  ...field
}: FieldAt<string | null> & { none: string; options: readonly Choice[] }) => (
  <SelectAt
    {...field}
    value={value ?? none}
    onChange={(chosen) => onChange(chosen === none ? null : chosen)}
    options={[{ value: none, label: noneLabel }, ...options]}
  />
);
