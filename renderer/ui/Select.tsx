import { Button, FieldError, Label, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import { optionKey, type Option, Options, valueOf } from './Options.tsx';
import { fieldClass, inputClass, labelClass, noteClass } from './field-classes.ts';

export interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
  error?: string | null | undefined;
  labelHidden?: boolean | undefined;
  /** `small` stands in a toolbar, as wide as what it says. */
  size?: 'normal' | 'small';
  /** It chooses nothing: a `FilterLine` without room leaves it out. */
  isIdle?: boolean;
}

/** A choice among a few: pressed, or typed at while it has the focus. For a long list use `ComboBox`. */
export const Select = <Value extends string>({
  label,
  value,
  onChange,
  options,
  error,
  labelHidden,
  size = 'normal',
  isIdle = false,
}: SelectProps<Value>) => (
  <AriaSelect
    className={fieldClass}
    {...(isIdle ? { 'data-idle': '' } : {})}
    value={optionKey(value)}
    onChange={(key) => {
      const chosen = options.find((option) => option.value === valueOf(key));
      if (chosen && chosen.value !== value) onChange(chosen.value);
    }}
    isInvalid={Boolean(error)}
    placeholder=""
  >
    <Label className={labelClass(labelHidden)}>{label}</Label>
    <Button className={inputClass({ error, kind: size === 'small' ? 'smallChoice' : 'choice' })}>
      <SelectValue />
      <Icon name="down" size={14} />
    </Button>
    <FieldError className={noteClass(true)}>{error}</FieldError>
    <Options options={options} />
  </AriaSelect>
);
