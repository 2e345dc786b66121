import { useWords } from '#renderer/i18n/use-words.ts';
import { ScopeFilters } from '#renderer/parts/views/ScopeFilters.tsx';
import { LineEnd } from '#renderer/ui/Line.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { Scope } from './boards.ts';
import { periods } from './period.ts';
import { supervisionMessages } from './messages.ts';

/** Which requests the figures are about. */
export const ScopeBar = ({ scope, onScope }: { scope: Scope; onScope: (scope: Scope) => void }) => {
  const { t } = useWords(supervisionMessages);
  return (
    <LineEnd>
      <Select
        label={t('supervision.filter.period')}
        labelHidden
        size="small"
        value={scope.period}
        onChange={(period) => onScope({ ...scope, period })}
        options={periods.map((value) => ({ value, label: t(`supervision.period.${value}`) }))}
      />
      <ScopeFilters scope={scope} onChange={(some) => onScope({ ...scope, ...some })} />
    </LineEnd>
  );
};
