import { CheckField } from '#renderer/ui/CheckField.tsx';

/** Yes or no, as a field of an entry. */
export const Check = ({
  value,
  ...rest
}: {
  label: string;
  hint?: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) => <CheckField {...rest} isOn={value} />;
