import type { Calendar, Closure } from '#shared/documents/calendar.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Check } from '../form/CheckAt.tsx';
import { ChoicesAt } from '../form/ChoicesAt.tsx';
import { Editor, Row } from '../form/Editor.tsx';
import { useForm } from '../form/form-context.ts';
import { ListDesk } from '../form/ListDesk.tsx';
import { replaced, without } from '../form/list-edits.ts';
import { SlotsAt } from '../form/SlotsAt.tsx';
import { BilingualAt, DayAt } from '../form/TextAt.tsx';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';
import { newClosure } from './new-entries.ts';

/** A morning, as an office that closes at noon has. */
const shortDay = [{ from: 510, to: 720 }];

/** Days on which some offices, or all, close or work less. */
export const ClosureList = ({ document, city, change }: SectionFormProps<Calendar>) => {
  const { t, name, formatDay } = useAdministrationWords();
  const { place, goTo } = useForm();
  const today = localDay(useNow());
  const { closures } = document;
  const chosen = closures[place.n];
  const path = `closures.${String(place.n)}`;
  const put = (changes: Partial<Closure>) => {
    if (chosen) change({ ...document, closures: replaced(closures, place.n, { ...chosen, ...changes }) });
  };
  const day = (text: string) => (text === '' ? '…' : formatDay(text));
  return (
    <ListDesk
      list="closures"
      label={t('administration.field.closures')}
      empty={t('administration.closure.none')}
      addLabel={t('administration.closure.add')}
      onAdd={() => change({ ...document, closures: [...closures, newClosure(document, today)] })}
      entries={closures.map((closure) => ({
        key: closure.id,
        title: name(closure.reason),
        note: t('administration.from-to', { from: day(closure.from), to: day(closure.to) }),
        order: closure.from,
        isOff: closure.to < today,
        badge: (
          <Badge icon="building">
            {closure.offices === '*'
              ? t('administration.all-offices')
              : t('administration.offices.count', { count: closure.offices.length })}
          </Badge>
        ),
      }))}
    >
      {chosen && (
        <Editor
          key={place.n}
          title={name(chosen.reason)}
          onRemove={() => {
            change({ ...document, closures: without(closures, place.n) });
            goTo({ list: 'closures', n: Math.max(0, place.n - 1) });
          }}
        >
          <BilingualAt
            path={`${path}.reason`}
            label={t('administration.closure.reason')}
            value={chosen.reason}
            onChange={(reason) => put({ reason })}
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
            label={t('administration.all-offices')}
            value={chosen.offices === '*'}
            onChange={(all) => put({ offices: all ? '*' : [] })}
          />
          {chosen.offices !== '*' && (
            <ChoicesAt
              path={`${path}.offices`}
              label={t('administration.field.offices')}
              value={chosen.offices}
              onChange={(offices) => put({ offices: [...offices] })}
              options={city.offices.offices.map((office) => ({
                value: office.code,
                label: name(office.name),
              }))}
            />
          )}
          <Check
            label={t('administration.closure.whole')}
            value={chosen.slots.length === 0}
            onChange={(whole) => put({ slots: whole ? [] : shortDay })}
          />
          {chosen.slots.length > 0 && (
            <SlotsAt
              path={`${path}.slots`}
              label={t('administration.closure.hours')}
              none={t('administration.day.free')}
              value={chosen.slots}
              onChange={(slots) => put({ slots })}
            />
          )}
        </Editor>
      )}
    </ListDesk>
  );
};
