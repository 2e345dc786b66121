import { requestState } from '#shared/documents/request-state.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useTagsInUse } from '#renderer/parts/tags/use-tags-in-use.ts';
import { baseOf, narrow } from '#renderer/parts/views/queue-slice.ts';
import { CommonFilters } from '#renderer/parts/views/CommonFilters.tsx';
import { useQueueDispatch, useQueueState } from '#renderer/parts/views/use-queue-state.ts';
import { builtInViews, type ViewFilters as FilterSet, noFilters } from '#renderer/parts/views/views.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Filter } from '#renderer/ui/Filter.tsx';
import { FilterLine } from '#renderer/ui/FilterLine.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { KeepView } from './KeepView.tsx';
import { queueMessages } from './messages.ts';

const sorts = ['due', 'newest', 'oldest', 'updated', 'decide'] as const;

/** Narrows and orders the view. */
export const Filters = () => {
  const { t, name } = useWords(queueMessages);
  const { reference } = useDesk();
  const state = useQueueState();
  const dispatch = useQueueDispatch();
  const { filters } = state;
  const tags = new Set([
    ...useTagsInUse().map(({ tag }) => tag),
    ...(filters.tag === null ? [] : [filters.tag]),
  ]);
  const names = useNames();
  const set = (some: Partial<FilterSet>) => dispatch(narrow(some));
  const isNarrowed = Object.values(filters).some((value) => value !== null);
  return (
    <FilterLine more={t('queue.filter.more')}>
      <CommonFilters filter={filters} onChange={set} />
      <Filter
        label={t('queue.filter.state')}
        any={t('queue.filter.state.any')}
        value={filters.state}
        onChange={(value) => set({ state: value })}
        options={requestState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <Filter
        label={t('queue.filter.arrondissement')}
        any={t('queue.filter.arrondissement.any')}
        value={filters.arrondissement}
        onChange={(arrondissement) => set({ arrondissement })}
        options={(reference?.territory.arrondissements ?? []).map(({ code, name: called }) => ({
          value: code,
          label: name(called),
        }))}
      />
      {tags.size > 0 && (
        <Filter
          label={t('queue.filter.tag')}
          any={t('queue.filter.tag.any')}
          value={filters.tag}
          onChange={(tag) => set({ tag })}
          options={[...tags].map((tag) => ({ value: tag, label: names.tag(tag) }))}
        />
      )}
      <Select
        label={t('queue.sort')}
        labelHidden
        size="small"
        value={filters.sort ?? builtInViews[baseOf(state)].sort}
        onChange={(sort) => set({ sort })}
        options={sorts.map((value) => ({ value, label: t(`queue.sort.${value}`) }))}
      />
      {isNarrowed && (
        <>
          <Button size="small" variant="quiet" onPress={() => set(noFilters)}>
            {t('queue.filter.clear')}
          </Button>
          <KeepView />
        </>
      )}
    </FilterLine>
  );
};
