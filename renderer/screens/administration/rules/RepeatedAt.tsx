import type { RuleCondition } from '#shared/documents/rule.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { FieldsBeside } from '../form/Editor.tsx';
import { NumberAt } from '../form/NumberAt.tsx';

type Repeated = NonNullable<RuleCondition['repeated']>;

/** So many requests of the same category, in so many days, so near each other. */
export const RepeatedAt = ({
  path,
  value,
  onChange,
}: {
  path: string;
  value: Repeated;
  onChange: (value: Repeated) => void;
}) => {
  const { t } = useAdministrationWords();
  return (
    <FieldsBeside>
      {(['count', 'days', 'metres'] as const).map((part) => (
        <NumberAt
          key={part}
          path={`${path}.${part}`}
          label={t(`administration.repeated.${part}`)}
          value={value[part]}
          onChange={(next) => onChange({ ...value, [part]: next })}
        />
      ))}
    </FieldsBeside>
  );
};
