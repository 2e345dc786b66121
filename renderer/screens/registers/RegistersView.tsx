import { cityNow } from '#renderer/i18n/city-now.ts';
import { useMemo, useRef, useState } from 'react';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { registerOffices } from '#shared/domain/access/may-read-register.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { RegisterQuery } from '#renderer/data/contract/registers.ts';
import { LabelsDialog } from '#renderer/parts/labels/LabelsDialog.tsx';
import { useSyncStatus } from '#renderer/parts/sync/use-sync-status.ts';
import { isAway } from '#renderer/parts/sync/is-away.ts';
import type { ScreenProps } from '#renderer/parts/screen/define-screen.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Split } from '#renderer/ui/Split.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { ClosingsDialog } from './ClosingsDialog.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { type LineFilter, rowsOf } from './filter-lines.ts';
import { RegisterDialog } from './RegisterDialog.tsx';
import { RegisterHead } from './RegisterHead.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { useRegister } from './use-register.ts';
import { registersMessages } from './messages.ts';
import styles from './registers.module.css';

const everything: LineFilter = { month: null, desk: null, text: '' };

/** Both registers of an office: read, searched, annotated, printed and closed. */
export const RegistersView = ({ to }: ScreenProps) => {
  const { t } = useWords(registersMessages, rowMessages);
  const { person, reference } = useDesk();
  const sync = useSyncStatus();
  const offices = useMemo(
    () => (reference ? registerOffices(person, reference.offices) : []),
    [person, reference],
  );
  const thisYear = Number(localDay(cityNow()).slice(0, 4));
  const [chosen, setChosen] = useState<RegisterQuery>({
    office: offices[0] ?? '',
    book: 'arrival',
    year: thisYear,
  });
  const query = offices.includes(chosen.office) ? chosen : { ...chosen, office: offices[0] ?? '' };
  const [filter, setFilter] = useState(everything);
  const [cursor, setCursor] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState<'print' | 'labels' | 'closings' | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const page = useRegister(query);
  const rows = useMemo(() => (page ? rowsOf(page, filter) : []), [page, filter]);
  const lines = rows.flatMap((row) => (row.kind === 'line' ? [row.line] : []));
  const desks = [...new Set(page?.lines.map(({ entry }) => entry.desk))].sort();
  const at = rows[cursor];
  const open = isOpen && at?.kind === 'line' ? at.line : null;
  const ask = (next: RegisterQuery) => {
    setChosen(next);
    setFilter(everything);
    setCursor(-1);
    setOpen(false);
  };
  const step = (by: 1 | -1) => setCursor(Math.min(rows.length - 1, Math.max(0, cursor + by)));
  const openAt = (index: number) => {
    setCursor(index);
    setOpen(true);
  };
  const group = t('registers.title');
  const mayRegister = mayPerform(person, 'register', { office: query.office });
  useShortcut('j', () => step(1), { label: t('rows.key.next'), group });
  useShortcut('k', () => step(-1), { label: t('rows.key.previous'), group });
  useShortcut('ArrowDown', () => step(1), { label: t('rows.key.next'), group });
  useShortcut('ArrowUp', () => step(-1), { label: t('rows.key.previous'), group });
  useShortcut('o', cursor >= 0 && (() => openAt(cursor)), { label: t('rows.key.open'), group });
  useShortcut('Enter', cursor >= 0 && !isOpen && (() => openAt(cursor)), {
    label: t('rows.key.open'),
    group,
  });
  useShortcut('d', () => ask({ ...query, book: query.book === 'arrival' ? 'departure' : 'arrival' }), {
    label: t('registers.key.book'),
    group,
  });
  useShortcut('/', () => search.current?.focus(), { label: t('registers.key.search'), group });
  useShortcut('Mod+P', shown === null && (() => setShown('print')), { label: t('registers.print'), group });
  useShortcut('e', mayRegister && (() => setShown('labels')), { label: t('registers.labels'), group });
  useShortcut('c', () => setShown('closings'), { label: t('registers.closings'), group });
  return (
    <>
      <Split>
        <section className={styles.main} aria-label={t('registers.title')}>
          <RegisterHead
            query={query}
            onQuery={ask}
            filter={filter}
            onFilter={(next) => {
              setFilter(next);
              setCursor(next.text.trim() === '' ? -1 : 0);
            }}
            offices={offices}
            years={[thisYear, thisYear - 1, thisYear - 2]}
            desks={desks}
            count={page === null ? null : lines.length}
            searchRef={search}
            onPrint={() => setShown('print')}
            onLabels={mayRegister ? () => setShown('labels') : null}
            onClosings={() => setShown('closings')}
          />
          {isAway(sync.state) && (
            <Notice place="band" icon="offline">
              {t('registers.offline')}
            </Notice>
          )}
          {page === null ? (
            <Notice place="band">{t('registers.loading')}</Notice>
          ) : rows.length === 0 ? (
            <EmptyState
              icon="register"
              title={t(page.lines.length === 0 ? 'registers.empty' : 'registers.none')}
            >
              {page.lines.length === 0 && <p>{t('registers.empty.text')}</p>}
            </EmptyState>
          ) : (
            <RegisterTable
              label={t(`registers.paper.title.${query.book}`)}
              book={query.book}
              rows={rows}
              cursor={cursor}
              onOpen={openAt}
            />
          )}
        </section>
        {open && (
          <EntryPanel
            line={open}
            isLate={page?.closings.some(({ late }) => late.includes(open.entry.reference)) ?? false}
            onClose={() => setOpen(false)}
            onOpenRequest={to.request}
          />
        )}
      </Split>
      {shown === 'print' && (
        <RegisterDialog
          register={{
            ...query,
            month: filter.month,
            desk: filter.desk,
            entries: lines.map(({ entry }) => entry).reverse(),
            closings: page?.closings ?? [],
          }}
          onClose={() => setShown(null)}
        />
      )}
      {shown === 'labels' && <LabelsDialog reference={null} onClose={() => setShown(null)} />}
      {shown === 'closings' && (
        <ClosingsDialog
          office={query.office}
          closings={page?.closings ?? []}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
};
