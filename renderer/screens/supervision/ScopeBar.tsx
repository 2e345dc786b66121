import { channel } from '#shared/documents/channel.ts';
import { visibleOffices } from '#shared/domain/access/may-see.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { viewMessages } from '#renderer/parts/views/messages.ts';
import { Select } from '#renderer/ui/Select.tsx';
import type { Scope } from './boards.ts';
import { periods } from './period.ts';
import { supervisionMessages } from './messages.ts';
import styles from './supervision.module.css';

/** Which requests the figures are about. */
export const ScopeBar = ({ scope, onScope }: { scope: Scope; onScope: (scope: Scope) => void }) => {
  const { t, name } = useWords(supervisionMessages, viewMessages);
  const names = useNames();
  const { person, reference } = useDesk();
  const offices = reference ? visibleOffices(person, reference.offices) : [];
  const set = (some: Partial<Scope>) => onScope({ ...scope, ...some });
  return (
    <div className={styles.filters}>
      <Select
        label={t('supervision.filter.period')}
        labelHidden
        value={scope.period}
        onChange={(period) => set({ period })}
        options={periods.map((value) => ({ value, label: t(`supervision.period.${value}`) }))}
      />
      {offices.length > 1 && (
        <Select
          label={t('view.filter.office')}
          labelHidden
          value={scope.office ?? ''}
          onChange={(value) => set({ office: value || null })}
          options={[
            { value: '', label: t('view.filter.office.any') },
            ...offices.map((office) => ({ value: office, label: names.office(office) })),
          ]}
        />
      )}
      <Select
        label={t('view.filter.domain')}
        labelHidden
        value={scope.domain ?? ''}
        onChange={(value) => set({ domain: value || null })}
        options={[
          { value: '', label: t('view.filter.domain.any') },
          ...(reference?.catalogue.domains ?? []).map((domain) => ({
            value: domain.code,
            label: name(domain.name),
          })),
        ]}
      />
      <Select
        label={t('view.filter.channel')}
        labelHidden
        value={scope.channel ?? ''}
        onChange={(value) => set({ channel: value || null })}
        options={[
          { value: '', label: t('view.filter.channel.any') },
          ...channel.options.map((value) => ({ value, label: t(`channel.${value}`) })),
        ]}
      />
    </div>
  );
};
