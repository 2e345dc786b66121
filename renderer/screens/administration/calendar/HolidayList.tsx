import type { Calendar, Holiday } from '#shared/documents/calendar.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Check } from '../form/CheckAt.tsx';
import { Editor, Row } from '../form/Editor.tsx';
import { useForm } from '../form/form-context.ts';
import { ListDesk } from '../form/ListDesk.tsx';
import { replaced, without } from '../form/list-edits.ts';
import { SelectAt } from '../form/SelectAt.tsx';
import { BilingualAt, DayAt } from '../form/TextAt.tsx';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';
import { fullDay } from '../words/day-names.ts';
import { confirmed, type Expected, feastsOf, moved } from './feasts.ts';
import { newHoliday } from './new-entries.ts';
import styles from './calendar.module.css';

/** Days off for everybody. A feast is confirmed (c) or moved (- and +) with all its days. */
export const HolidayList = ({ document, change }: SectionFormProps<Calendar>) => {
  const { t, name, language } = useAdministrationWords();
  const { place, goTo } = useForm();
  const today = localDay(useNow());
  const { holidays } = document;
  const chosen = holidays[place.n];
  const path = `holidays.${String(place.n)}`;
  const feast = feastsOf(holidays).find(({ ids }) => chosen && ids.includes(chosen.id));
  const expected: Expected | null = feast ? { of: 'feast', feast, name: feast.name, from: feast.from } : null;
  const put = (changes: Partial<Holiday>) => {
    if (chosen) change({ ...document, holidays: replaced(holidays, place.n, { ...chosen, ...changes }) });
  };
  const confirm = expected && feast?.isProvisional ? () => change(confirmed(document, expected)) : null;
  /** Only the moon moves a feast. */
  const isMovable = chosen?.kind === 'lunar';
  const move = (by: 1 | -1) => (expected && isMovable ? () => change(moved(document, expected, by)) : null);
  const scope = t('administration.title');
  useShortcut('c', confirm, { label: t('administration.confirm'), scope });
  useShortcut('-', move(-1), { label: t('administration.day-sooner'), scope });
  useShortcut('+', move(1), { label: t('administration.day-later'), scope });
  const day = (text: string) => (text === '' ? '' : fullDay(language, text));
  return (
    <ListDesk
      list="holidays"
      label={t('administration.field.holidays')}
      empty={t('administration.holiday.none')}
      addLabel={t('administration.holiday.add')}
      onAdd={() => change({ ...document, holidays: [...holidays, newHoliday(document, today)] })}
      entries={holidays.map((holiday) => ({
        key: holiday.id,
        title: name(holiday.name),
        note: day(holiday.day),
        order: holiday.day,
        isOff: holiday.day < today,
        badge: holiday.provisional ? (
          <Badge tone="amber" icon="ramadan">
            {t('administration.look.provisional')}
          </Badge>
        ) : null,
      }))}
    >
      {chosen && (
        <Editor
          key={place.n}
          title={name(chosen.name)}
          about={<small>{day(chosen.day)}</small>}
          onRemove={() => {
            change({ ...document, holidays: without(holidays, place.n) });
            goTo({ list: 'holidays', n: Math.max(0, place.n - 1) });
          }}
        >
          {isMovable && (
            <div className={styles.moves}>
              {confirm && (
                <Button size="small" variant="primary" onPress={confirm}>
                  <Icon name="check" size={14} /> {t('administration.confirm')} <Kbd>C</Kbd>
                </Button>
              )}
              <Button size="small" onPress={() => move(-1)?.()}>
                {t('administration.day-sooner')} <Kbd>-</Kbd>
              </Button>
              <Button size="small" onPress={() => move(1)?.()}>
                {t('administration.day-later')} <Kbd>+</Kbd>
              </Button>
              {feast && feast.ids.length > 1 && (
                <small>{t('administration.feast.days', { count: feast.ids.length })}</small>
              )}
            </div>
          )}
          <BilingualAt
            path={`${path}.name`}
            label={t('administration.name')}
            value={chosen.name}
            onChange={(next) => put({ name: next })}
          />
          <Row>
            <DayAt
              path={`${path}.day`}
              label={t('administration.field.day')}
              value={chosen.day}
              onChange={(next) => put({ day: next })}
            />
            <SelectAt
              path={`${path}.kind`}
              label={t('administration.field.kind')}
              value={chosen.kind}
              onChange={(kind) => put({ kind: kind === 'lunar' ? 'lunar' : 'fixed' })}
              options={[
                { value: 'fixed', label: t('administration.kind.fixed') },
                { value: 'lunar', label: t('administration.kind.lunar') },
              ]}
            />
          </Row>
          <Check
            label={t('administration.field.provisional')}
            hint={t('administration.provisional.hint')}
            value={chosen.provisional}
            onChange={(provisional) => put({ provisional })}
          />
        </Editor>
      )}
    </ListDesk>
  );
};
