import { useWords } from '#renderer/i18n/use-words.ts';
import { CommonFilters } from '#renderer/parts/views/CommonFilters.tsx';
import { LineEnd } from '#renderer/ui/Line.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { BoardFilter } from './boards.ts';
import { periods } from './period.ts';
import { supervisionMessages } from './messages.ts';

/** Which requests the figures are about. */
export const FilterBar = ({
  filter,
  onFilter,
}: {
  filter: BoardFilter;
  onFilter: (filter: BoardFilter) => void;
}) => {
  const { t } = useWords(supervisionMessages);
  return (
    <LineEnd>
      <Select
        label={t('supervision.filter.period')}
        labelHidden
        size="small"
        value={filter.period}
        onChange={(period) => onFilter({ ...filter, period })}
        options={periods.map((value) => ({ value, label: t(`supervision.period.${value}`) }))}
      />
      <CommonFilters filter={filter} onChange={(some) => onFilter({ ...filter, ...some })} />
    </LineEnd>
  );
};
