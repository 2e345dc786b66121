import { cityNow } from '#renderer/i18n/city-now.ts';
import { useMemo, useRef } from 'react';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { administers } from '#shared/domain/access/administers.ts';
import type { FigureQuery } from '#shared/domain/figures/queue-query.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { scopeName } from '#shared/domain/access/scope-name.ts';
import { aboutTable } from './about-table.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { showFigure } from '#renderer/parts/views/queue-slice.ts';
import { useQueueDispatch } from '#renderer/parts/views/use-queue-state.ts';
import type { ScreenProps } from '#renderer/parts/screen/define-screen.tsx';
import { useSyncStatus } from '#renderer/parts/sync/use-sync-status.ts';
import type { CommonId } from '#renderer/i18n/common-messages.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { viewMessages } from '#renderer/parts/views/messages.ts';
import { figureMessages } from '#renderer/parts/figure/messages.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Page, Scroll } from '#renderer/ui/Page.tsx';
import { Toolbar } from '#renderer/ui/Toolbar.tsx';
import { daysOf } from './period.ts';
import { DesksTab } from './desks/DesksTab.tsx';
import { ExportBar } from './export/ExportBar.tsx';
import { headlinesOf } from './headlines.ts';
import { LearningTab } from './learning/LearningTab.tsx';
import { MapTab } from './map/MapTab.tsx';
import { OpenFigureProvider } from './open-figure.ts';
import { Overview } from './Overview.tsx';
import { FilterBar } from './FilterBar.tsx';
import { SupervisionPaper } from './SupervisionPaper.tsx';
import { TabBar } from './TabBar.tsx';
import { TableView } from './TableView.tsx';
import { agentsTable, ageingTable, dimensionTable, responseTable, weeksTable } from './tables.ts';
import type { SupervisionTab } from './tabs.ts';
import { useDimensionNames } from './use-dimension-names.ts';
import { useFigures } from './use-figures.ts';
import { useBoardFilter } from './use-board-filter.ts';
import { supervisionMessages } from './messages.ts';
import styles from './supervision.module.css';

/** How the service goes: figures from this desk's own data, network or not, each with the list behind it. */
export const SupervisionView = ({ at: { tab }, go, to }: ScreenProps<{ tab: SupervisionTab }>) => {
  const { t, name, formatTime, formatDay, formatDateTime } = useWords(
    supervisionMessages,
    figureMessages,
    viewMessages,
  );
  const names = useNames();
  const { person, reference } = useDesk();
  const nameOf = useDimensionNames();
  const dispatch = useQueueDispatch();
  const { lastSyncAt } = useSyncStatus();
  const { filter, dimension, setFilter, setDimension } = useBoardFilter();
  const figures = useFigures(filter, dimension);
  const paper = useRef<HTMLElement>(null);
  const open = (query: FigureQuery) => {
    dispatch(showFigure(query));
    to.queue();
  };
  const shown = useMemo(() => {
    if (!figures) return null;
    const words = { t, nameOf };
    const weeks = weeksTable(figures, words);
    const ageing = ageingTable(figures, words);
    const response = responseTable(figures, words);
    // While another dimension is being counted, the table stays what it was.
    const by = dimensionTable(figures, figures.boards.cohort.by[0] ?? dimension, words);
    const agents = agentsTable(figures, words);
    return { asOf: figures.asOf, headlines: headlinesOf(figures), weeks, ageing, response, by, agents };
  }, [figures, dimension, t, nameOf]);
  const days = daysOf(filter.period, localDay(figures?.asOf ?? cityNow()));
  const period = t('supervision.days', { from: formatDay(days.from), to: formatDay(days.to) });
  const about = {
    office: reference ? name(scopeName(person, reference, filter.office)) : '–',
    domain: filter.domain === null ? t('view.filter.domain.any') : names.domain(filter.domain),
    channel:
      filter.channel === null ? t('view.filter.channel.any') : t(`channel.${filter.channel}` as CommonId),
  };
  const hasFigures = tab === 'overview' || tab === 'agents';
  const tables = shown
    ? tab === 'agents'
      ? [shown.agents]
      : [shown.by, shown.weeks, shown.ageing, shown.response]
    : [];
  return (
    <OpenFigureProvider value={open}>
      <Page
        label={t('supervision.title')}
        head={
          <>
            <Toolbar
              title={t('supervision.title')}
              note={
                <span data-testid="as-of">
                  <bdi>{about.office}</bdi> ·{' '}
                  {figures === null
                    ? t('supervision.counting')
                    : lastSyncAt === null
                      ? t('supervision.as-of.never', { time: formatTime(figures.asOf) })
                      : t('supervision.as-of', {
                          time: formatTime(figures.asOf),
                          sync: formatTime(lastSyncAt),
                        })}
                </span>
              }
              end={
                shown &&
                hasFigures && (
                  <ExportBar
                    tables={[
                      aboutTable({ ...about, period, made: formatDateTime(shown.asOf) }, t),
                      ...tables,
                    ]}
                    name={`supervision-${days.from}-${days.to}`}
                    paper={paper}
                  />
                )
              }
            />
            <Toolbar>
              <TabBar tab={tab} onTab={(next) => go({ tab: next })} />
              {tab !== 'desks' && <FilterBar filter={filter} onFilter={setFilter} />}
            </Toolbar>
          </>
        }
      >
        <Scroll label={t(`supervision.tab.${tab}`)}>
          {tab === 'desks' && <DesksTab />}
          {tab === 'learning' && (
            <LearningTab filter={filter} onTarget={administers(person) ? to.target : null} />
          )}
          {tab === 'map' && <MapTab filter={filter} period={period} />}
          {tab === 'agents' && shown && (
            <div className={styles.page}>
              <Card>
                <TableView table={shown.agents} />
              </Card>
            </div>
          )}
          {tab === 'overview' && shown && (
            <Overview {...shown} period={period} dimension={dimension} onDimension={setDimension} />
          )}
        </Scroll>
        {shown && figures && hasFigures && (
          <SupervisionPaper
            elementRef={paper}
            headlines={tab === 'agents' ? [] : shown.headlines}
            tables={tables}
            asOf={figures.asOf}
            filter={[period, t('supervision.paper.filter', about)]}
          />
        )}
      </Page>
    </OpenFigureProvider>
  );
};
