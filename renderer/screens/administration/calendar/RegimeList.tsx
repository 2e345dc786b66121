import type { Calendar, Regime } from '#shared/documents/calendar.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Check } from '../form/CheckAt.tsx';
import { Editor, Part, Row } from '../form/Editor.tsx';
import { useForm } from '../form/form-context.ts';
import { ListDesk } from '../form/ListDesk.tsx';
import { replaced, without } from '../form/list-edits.ts';
import { BilingualAt, DayAt } from '../form/TextAt.tsx';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';
import { newRegime } from './new-entries.ts';
import { WeekSlots } from './WeekSlots.tsx';

/** Days with hours of their own: Ramadan. */
export const RegimeList = ({ document, change }: SectionFormProps<Calendar>) => {
  const { t, name, formatDay } = useAdministrationWords();
  const { place, goTo } = useForm();
  const today = localDay(useNow());
  const { regimes } = document;
  const chosen = regimes[place.n];
  const path = `regimes.${String(place.n)}`;
  const put = (changes: Partial<Regime>) => {
    if (chosen) change({ ...document, regimes: replaced(regimes, place.n, { ...chosen, ...changes }) });
  };
  const day = (text: string) => (text === '' ? '…' : formatDay(text));
  return (
    <ListDesk
      list="regimes"
      label={t('administration.field.regimes')}
      empty={t('administration.regime.none')}
      addLabel={t('administration.regime.add')}
      onAdd={() => change({ ...document, regimes: [...regimes, newRegime(document, today)] })}
      entries={regimes.map((regime) => ({
        key: regime.id,
        title: `${name(regime.name)} ${regime.from.slice(0, 4)}`,
        note: t('administration.from-to', { from: day(regime.from), to: day(regime.to) }),
        order: regime.from,
        isOff: regime.to < today,
        badge: regime.provisional ? (
          <Badge tone="amber" icon="ramadan">
            {t('administration.look.provisional')}
          </Badge>
        ) : null,
      }))}
    >
      {chosen && (
        <Editor
          key={place.n}
          title={`${name(chosen.name)} ${chosen.from.slice(0, 4)}`}
          onRemove={() => {
            change({ ...document, regimes: without(regimes, place.n) });
            goTo({ list: 'regimes', n: Math.max(0, place.n - 1) });
          }}
        >
          <BilingualAt
            path={`${path}.name`}
            label={t('administration.name')}
            value={chosen.name}
            onChange={(next) => put({ name: next })}
          />
          <Row>
            <DayAt
              path={`${path}.from`}
              label={t('administration.field.from')}
              value={chosen.from}
              onChange={(from) => put({ from })}
            />
            <DayAt
              path={`${path}.to`}
              label={t('administration.last-day')}
              value={chosen.to}
              onChange={(to) => put({ to })}
            />
          </Row>
          <Check
            label={t('administration.field.provisional')}
            hint={t('administration.provisional.hint')}
            value={chosen.provisional}
            onChange={(provisional) => put({ provisional })}
          />
          <Part title={t('administration.regime.hours')}>
            <WeekSlots path={`${path}.week`} week={chosen.week} onChange={(week) => put({ week })} />
          </Part>
        </Editor>
      )}
    </ListDesk>
  );
};
