import { useState } from 'react';
import { Button, ComboBox as AriaComboBox, FieldError, Group, Input, Label } from 'react-aria-components';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Icon } from './Icon.tsx';
import { optionKey, type Option, Options, valueOf } from './Options.tsx';
import { fieldClass, inputClass, labelClass, noteClass } from './field-classes.ts';

interface ComboBoxProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
  error?: string | null | undefined;
  labelHidden?: boolean | undefined;
  autoFocus?: boolean;
}

/** A choice among many: what is typed narrows the list, whatever its accents and capitals. */
export const ComboBox = <Value extends string>({
  label,
  value,
  onChange,
  options,
  error,
  labelHidden,
  autoFocus = false,
}: ComboBoxProps<Value>) => {
  const { t } = useWords();
  // The list is drawn and filtered by React Aria, which shows the label of the chosen one.
  const chosen = options.find((option) => option.value === value);
  const [opened, setOpened] = useState(false);
  return (
    <AriaComboBox
      className={fieldClass}
      value={chosen ? optionKey(chosen.value) : null}
      onChange={(key) => {
        const next = options.find((option) => option.value === valueOf(key));
        if (next && next.value !== value) onChange(next.value);
      }}
      isInvalid={Boolean(error)}
      menuTrigger="input"
      autoFocus={autoFocus}
      allowsEmptyCollection
      onOpenChange={setOpened}
    >
      <Label className={labelClass(labelHidden)}>{label}</Label>
      <Group className={inputClass({ error, kind: 'group' })} data-open={opened ? '' : undefined}>
        <Input autoComplete="off" dir="auto" onFocus={(event) => event.target.select()} />
        <Button>
          <Icon name="down" size={14} />
        </Button>
      </Group>
      <FieldError className={noteClass(true)}>{error}</FieldError>
      <Options options={options} none={t('app.palette.none')} />
    </AriaComboBox>
  );
};
