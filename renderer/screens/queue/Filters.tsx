import { channel } from '#shared/documents/channel.ts';
import { requestState, type RequestState } from '#shared/documents/request-state.ts';
import { visibleOffices } from '#shared/domain/access/may-see.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useTagsInUse } from '#renderer/parts/request/tags/use-tags-in-use.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { viewMessages } from '#renderer/parts/views/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { KeepView } from './KeepView.tsx';
import { baseOf, narrow } from '#renderer/parts/views/queue-slice.ts';
import { useQueueDispatch, useQueueState } from '#renderer/parts/views/use-queue-state.ts';
import { builtInViews, type Filters as FilterSet, noFilters } from '#renderer/parts/views/views.ts';
import { queueMessages } from './messages.ts';
import styles from './queue.module.css';

const sorts = ['due', 'newest', 'oldest', 'updated', 'decide'] as const;

/** Narrows and orders the view. */
export const Filters = () => {
  const { t, name } = useWords(queueMessages, viewMessages);
  const names = useNames();
  const { person, reference } = useDesk();
  const state = useQueueState();
  const dispatch = useQueueDispatch();
  const { filters } = state;
  const tags = useTagsInUse().map(({ tag }) => tag);
  const offices = reference ? visibleOffices(person, reference.offices) : [];
  const set = (some: Partial<FilterSet>) => dispatch(narrow(some));
  const isNarrowed = Object.values(filters).some((value) => value !== null);
  return (
    <div className={styles.filters}>
      <Select
        label={t('view.filter.domain')}
        labelHidden
        value={filters.domain ?? ''}
        onChange={(value) => set({ domain: value || null })}
        options={[
          { value: '', label: t('view.filter.domain.any') },
          ...(reference?.catalogue.domains ?? []).map((domain) => ({
            value: domain.code,
            label: name(domain.name),
          })),
        ]}
      />
      <Select<RequestState | ''>
        label={t('queue.filter.state')}
        labelHidden
        value={filters.state ?? ''}
        onChange={(value) => set({ state: value === '' ? null : value })}
        options={[
          { value: '', label: t('queue.filter.state.any') },
          ...requestState.options.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
      />
      <Select
        label={t('view.filter.channel')}
        labelHidden
        value={filters.channel ?? ''}
        onChange={(value) => set({ channel: value || null })}
        options={[
          { value: '', label: t('view.filter.channel.any') },
          ...channel.options.map((value) => ({ value, label: t(`channel.${value}`) })),
        ]}
      />
      {offices.length > 1 && (
        <Select
          label={t('view.filter.office')}
          labelHidden
          value={filters.office ?? ''}
          onChange={(value) => set({ office: value || null })}
          options={[
            { value: '', label: t('view.filter.office.any') },
            ...offices.map((office) => ({ value: office, label: names.office(office) })),
          ]}
        />
      )}
      <Select
        label={t('queue.filter.arrondissement')}
        labelHidden
        value={filters.arrondissement ?? ''}
        onChange={(value) => set({ arrondissement: value || null })}
        options={[
          { value: '', label: t('queue.filter.arrondissement.any') },
          ...(reference?.territory.arrondissements ?? []).map((one) => ({
            value: one.code,
            label: name(one.name),
          })),
        ]}
      />
      {(tags.length > 0 || filters.tag !== null) && (
        <Select
          label={t('queue.filter.tag')}
          labelHidden
          value={filters.tag ?? ''}
          onChange={(value) => set({ tag: value || null })}
          options={[
            { value: '', label: t('queue.filter.tag.any') },
            ...[...new Set([...tags, ...(filters.tag === null ? [] : [filters.tag])])].map((tag) => ({
              value: tag,
              label: tag,
            })),
          ]}
        />
      )}
      <Select
        label={t('queue.sort')}
        labelHidden
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
    </div>
  );
};
