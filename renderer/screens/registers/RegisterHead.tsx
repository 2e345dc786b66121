import type { RefObject } from 'react';
import { registerBook } from '#shared/documents/register.ts';
import { monthInWords } from '#shared/domain/templates/day-in-words.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Filter } from '#renderer/ui/Filter.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { Toolbar } from '#renderer/ui/Toolbar.tsx';
import type { RegisterQuery } from '#renderer/data/contract/registers.ts';
import type { LineFilter } from './filter-lines.ts';
import { registersMessages } from './messages.ts';
import styles from './registers.module.css';

const months = Array.from({ length: 12 }, (_, n) => String(n + 1).padStart(2, '0'));

interface RegisterHeadProps {
  query: RegisterQuery;
  onQuery: (query: RegisterQuery) => void;
  filter: LineFilter;
  onFilter: (filter: LineFilter) => void;
  offices: readonly string[];
  years: readonly number[];
  desks: readonly string[];
  /** Null while the book is being read. */
  count: number | null;
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
  return (
    <>
      <Toolbar
        title={t('registers.title')}
        end={
          <>
            <Button size="small" onPress={props.onPrint}>
              <Icon name="print" size={14} /> {t('registers.print')} <Kbd keys="Mod+P" />
            </Button>
            {props.onLabels && (
              <Button size="small" onPress={props.onLabels}>
                <Icon name="tag" size={14} /> {t('registers.labels')} <Kbd keys="E" />
              </Button>
            )}
            <Button size="small" onPress={props.onClosings}>
              <Icon name="lock" size={14} /> {t('registers.closings')} <Kbd keys="C" />
            </Button>
          </>
        }
      >
        <Tabs
          label={t('registers.books')}
          tabs={registerBook.options.map((book) => ({
            id: book,
            label: t(`registers.book.${book}`),
            ...(query.book === book ? {} : { keys: 'D' }),
          }))}
          current={query.book}
          onPick={(book) => onQuery({ ...query, book })}
        />
        <span data-testid="register-count">
          {count !== null && <Muted as="span">{t('registers.count', { count })}</Muted>}
        </span>
      </Toolbar>
      <div className={styles.filters}>
        <SearchField
          label={t('registers.search')}
          value={filter.text}
          onChange={(text) => onFilter({ ...filter, text })}
          inputRef={searchRef}
        >
          <Kbd keys="/" />
        </SearchField>
        {offices.length > 1 && (
          <Select
            label={t('registers.office')}
            labelHidden
            size="small"
            value={query.office}
            onChange={(office) => onQuery({ ...query, office })}
            options={offices.map((value) => ({ value, label: names.office(value) }))}
          />
        )}
        <Select
          label={t('registers.year')}
          labelHidden
          size="small"
          value={String(query.year)}
          onChange={(year) => onQuery({ ...query, year: Number(year) })}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Filter
          label={t('registers.month')}
          any={t('registers.month.all')}
          value={filter.month}
          onChange={(month) => onFilter({ ...filter, month })}
          options={months.map((month) => {
            const value = `${String(query.year)}-${month}`;
            return { value, label: monthInWords(value, language) };
          })}
        />
        <Filter
          label={t('registers.desk')}
          any={t('registers.desk.all')}
          value={filter.desk}
          onChange={(desk) => onFilter({ ...filter, desk })}
          options={desks.map((value) => ({ value, label: `${t('registers.desk')} ${value}` }))}
        />
      </div>
    </>
  );
};
