import type { RefObject } from 'react';
import { registerBook, type RegisterBook } from '#shared/documents/register.ts';
import { monthInWords } from '#shared/domain/templates/day-in-words.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { RegisterQuery } from '#renderer/data/contract/registers.ts';
import type { LineFilter } from './filter-lines.ts';
import { registersMessages } from './messages.ts';
import styles from './registers.module.css';

const all = '*';
const months = Array.from({ length: 12 }, (_, n) => String(n + 1).padStart(2, '0'));

interface RegisterHeadProps {
  query: RegisterQuery;
  onQuery: (query: RegisterQuery) => void;
  filter: LineFilter;
  onFilter: (filter: LineFilter) => void;
  offices: readonly string[];
  years: readonly number[];
  desks: readonly string[];
  count: number;
  searchRef: RefObject<HTMLInputElement | null>;
  onPrint: () => void;
  onLabels: (() => void) | null;
  onClosings: () => void;
}

/** Which register, what of it, and what can be made of it. */
export const RegisterHead = (props: RegisterHeadProps) => {
  const { query, onQuery, filter, onFilter, offices, years, desks, count, searchRef } = props;
  const { t, language } = useWords(registersMessages);
  const names = useNames();
  const show = (book: RegisterBook) => onQuery({ ...query, book });
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{t('registers.title')}</h1>
      <div className={styles.tabs} role="group" aria-label={t('registers.books')}>
        {registerBook.options.map((book) => (
          <Button
            key={book}
            size="small"
            variant="quiet"
            isPressed={query.book === book}
            onPress={() => show(book)}
          >
            {t(`registers.book.${book}`)} {query.book !== book && <Kbd>D</Kbd>}
          </Button>
        ))}
      </div>
      <span className={styles.count} data-testid="register-count">
        {t('registers.count', { count })}
      </span>
      <span className={styles.actions}>
        <Button size="small" onPress={props.onPrint}>
          <Icon name="print" size={14} /> {t('registers.print')} <Kbd>Ctrl+P</Kbd>
        </Button>
        {props.onLabels && (
          <Button size="small" onPress={props.onLabels}>
            <Icon name="tag" size={14} /> {t('registers.labels')} <Kbd>E</Kbd>
          </Button>
        )}
        <Button size="small" onPress={props.onClosings}>
          <Icon name="lock" size={14} /> {t('registers.closings')} <Kbd>C</Kbd>
        </Button>
      </span>
      <div className={styles.filters}>
        <TextField
          label={t('registers.search')}
          labelHidden
          placeholder={t('registers.search')}
          type="search"
          value={filter.text}
          onChange={(text) => onFilter({ ...filter, text })}
          inputRef={searchRef}
        />
        {offices.length > 1 && (
          <Select
            label={t('registers.office')}
            labelHidden
            value={query.office}
            onChange={(office) => onQuery({ ...query, office })}
            options={offices.map((value) => ({ value, label: names.office(value) }))}
          />
        )}
        <Select
          label={t('registers.year')}
          labelHidden
          value={String(query.year)}
          onChange={(year) => onQuery({ ...query, year: Number(year) })}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Select
          label={t('registers.month')}
          labelHidden
          value={filter.month ?? all}
          onChange={(month) => onFilter({ ...filter, month: month === all ? null : month })}
          options={[
            { value: all, label: t('registers.month.all') },
            ...months.map((month) => {
              const value = `${String(query.year)}-${month}`;
              return { value, label: monthInWords(value, language) };
            }),
          ]}
        />
        <Select
          label={t('registers.desk')}
          labelHidden
          value={filter.desk ?? all}
          onChange={(desk) => onFilter({ ...filter, desk: desk === all ? null : desk })}
          options={[
            { value: all, label: t('registers.desk.all') },
            ...desks.map((value) => ({ value, label: `${t('registers.desk')} ${value}` })),
          ]}
        />
      </div>
    </header>
  );
};
