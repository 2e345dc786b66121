import type { RecurringCause } from '#shared/domain/practice/recurring-causes.ts';
import type { LocalImprovement } from '#renderer/data/contract/improvements.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { RowFigures, type RowWords } from '#renderer/ui/ListRow.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { causeAreaOf, isSameArea } from './area.ts';
import { PickedList } from './PickedList.tsx';
import { CauseLocation } from './CauseLocation.tsx';
import type { FoundCauses } from './use-causes.ts';
import { practiceMessages } from './messages.ts';

/** Recurring causes of a period, the surest first. */
export const CausesList = ({
  found,
  improvements,
  picked,
  onPick,
}: {
  found: FoundCauses | null;
  improvements: readonly LocalImprovement[];
  picked: number | null;
  onPick: (index: number) => void;
}) => {
  const { t, formatNumber } = useWords(practiceMessages);
  const names = useNames();
  const rounded = (value: number) => formatNumber(Math.round(value * 10) / 10);
  const wordsOf = (cause: RecurringCause): RowWords => ({
    title: names.category(cause.category),
    note: <CauseLocation area={causeAreaOf(cause)} requestId={cause.ids[0] ?? null} />,
    facts: (
      <>
        {improvements.some(({ improvement }) => isSameArea(improvement.area, causeAreaOf(cause))) && (
          <Badge tone="accent" icon="check">
            {t('practice.planned')}
          </Badge>
        )}
        <RowFigures
          note={t('practice.counts', {
            observed: formatNumber(cause.ids.length),
            expected: rounded(cause.expected),
          })}
        >
          <strong>{t('practice.ratio', { ratio: rounded(cause.ratio) })}</strong>
        </RowFigures>
      </>
    ),
  });
  if (!found) return <Notice place="band">{t('practice.causes.computing')}</Notice>;
  if (found.causes.length === 0)
    return (
      <EmptyState icon="check-all" title={t('practice.causes.empty')}>
        <p>{t('practice.causes.empty.next')}</p>
      </EmptyState>
    );
  return (
    <PickedList
      label={t('practice.tab.causes')}
      items={found.causes}
      keyOf={(cause) => `${cause.category} ${JSON.stringify(cause.place)}`}
      picked={picked}
      onPick={onPick}
      wordsOf={wordsOf}
    />
  );
};
