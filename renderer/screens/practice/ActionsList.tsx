import { localDay } from '#shared/domain/deadlines/zone.ts';
import type { LocalImprovement } from '#renderer/data/contract/improvements.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { improvementMessages } from '#shared/locales/improvements.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { RowFigures, type RowWords } from '#renderer/ui/ListRow.tsx';
import { PickedList } from './PickedList.tsx';
import { stateLooks } from './state-looks.ts';
import { practiceMessages } from './messages.ts';

/** Improvement actions, or only those whose practice is shared. */
export const ActionsList = ({
  tab,
  views,
  picked,
  onPick,
}: {
  tab: 'actions' | 'practices';
  views: readonly LocalImprovement[];
  picked: number | null;
  onPick: (index: number) => void;
}) => {
  const { t, formatDay } = useWords(practiceMessages, improvementMessages);
  const names = useNames();
  const today = localDay(useNow());
  const wordsOf = ({ improvement, pending }: LocalImprovement): RowWords => {
    const isLate =
      (improvement.state === 'planned' || improvement.state === 'under-way') && improvement.dueOn < today;
    return {
      title: improvement.title,
      note: (
        <>
          {names.office(improvement.office)} · <bdi>{names.person(improvement.owner)}</bdi>
        </>
      ),
      facts: (
        <>
          {pending > 0 && (
            <Badge tone="accent" icon="sync">
              {t('practice.pending')}
            </Badge>
          )}
          <RowFigures
            isLate={isLate}
            note={
              <>
                {t('practice.due', { day: formatDay(improvement.dueOn) })}
                {isLate && ` · ${t('practice.late')}`}
              </>
            }
          >
            <Badge {...stateLooks[improvement.state]}>{t(`improvement.state.${improvement.state}`)}</Badge>
          </RowFigures>
        </>
      ),
    };
  };
  if (views.length === 0)
    return (
      <EmptyState icon="note" title={t(`practice.${tab}.empty`)}>
        <p>{t(`practice.${tab}.empty.next`)}</p>
      </EmptyState>
    );
  return (
    <PickedList
      label={t(`practice.tab.${tab}`)}
      items={views}
      keyOf={({ improvement }) => improvement._id}
      picked={picked}
      onPick={onPick}
      wordsOf={wordsOf}
    />
  );
};
