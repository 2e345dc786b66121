import { type Channel, channel } from '#shared/documents/channel.ts';
import { visibleOffices } from '#shared/domain/access/may-see.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { Filter } from '#renderer/ui/Filter.tsx';
import { viewMessages } from './messages.ts';

/** What most lists and figures are narrowed by; null is "any". */
export interface CommonFilter {
  office: string | null;
  domain: string | null;
  channel: string | null;
}

/** Office (where one sees several), domain and channel. */
export const CommonFilters = ({
  filter,
  onChange,
}: {
  filter: CommonFilter;
  onChange: (some: Partial<CommonFilter>) => void;
}) => {
  const { t, name } = useWords(viewMessages);
  const names = useNames();
  const { person, reference } = useDesk();
  const offices = reference ? visibleOffices(person, reference.offices) : [];
  return (
    <>
      {offices.length > 1 && (
        <Filter
          label={t('view.filter.office')}
          any={t('view.filter.office.any')}
          value={filter.office}
          onChange={(office) => onChange({ office })}
          options={offices.map((office) => ({ value: office, label: names.office(office) }))}
        />
      )}
      <Filter
        label={t('view.filter.domain')}
        any={t('view.filter.domain.any')}
        value={filter.domain}
        onChange={(domain) => onChange({ domain })}
        options={(reference?.catalogue.domains ?? []).map(({ code, name: called }) => ({
          value: code,
          label: name(called),
        }))}
      />
      <Filter<Channel>
        label={t('view.filter.channel')}
        any={t('view.filter.channel.any')}
        value={channel.safeParse(filter.channel).data ?? null}
        onChange={(value) => onChange({ channel: value })}
        options={channel.options.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
    </>
  );
};
