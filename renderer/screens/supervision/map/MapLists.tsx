import type { Arrondissement } from '#shared/documents/reference-data.ts';
import type { MapCluster, RecurringSpot } from '#renderer/data/contract/figures.ts';
import { cellMetres } from '#shared/domain/figures/map-cells.ts';
import type { MapCell } from '#shared/domain/figures/narrowing.ts';
import type { FigureQuery } from '#shared/domain/figures/queue-query.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { figureMessages } from '#renderer/parts/figure/messages.ts';
import { FigureLink } from '../FigureLink.tsx';
import { useValueWords } from '../use-value-words.ts';
import type { PlaceFigure } from './figure.ts';
import { mapMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './map.module.css';

const shownSectors = 10;
const metresStep = 10;

interface MapListsProps {
  arrondissements: readonly Arrondissement[];
  figures: ReadonlyMap<string, PlaceFigure>;
  /** What the arrondissements' numbers are. */
  label: string;
  spots: readonly RecurringSpot[];
  clusters: readonly MapCluster[];
  spotQuery: (spot: RecurringSpot) => FigureQuery;
  cellQuery: (cell: MapCell) => FigureQuery;
  zoom: number;
}

/** All that the map shows, as lists: for the keyboard, for screen readers, and for whoever would rather read. */
export const MapLists = ({
  arrondissements,
  figures,
  label,
  spots,
  clusters,
  spotQuery,
  cellQuery,
  zoom,
}: MapListsProps) => {
  const { t, name, labelled, listed, formatDay, formatNumber } = useWords(mapMessages, figureMessages);
  const names = useNames();
  const words = useValueWords();
  const metres = Math.round(cellMetres(zoom) / metresStep) * metresStep;
  const ordered = [...arrondissements].sort(
    (a, b) => (figures.get(b.code)?.value ?? -1) - (figures.get(a.code)?.value ?? -1),
  );
  return (
    <div className={styles.lists}>
      <section aria-labelledby="map-spots">
        <h2 id="map-spots">{t('map.spots')}</h2>
        {spots.length === 0 && <Muted size="small">{t('map.spots.none')}</Muted>}
        <ol>
          {spots.map((spot) => {
            const what = spot.category === null ? t('figure.categories.none') : names.category(spot.category);
            return (
              <li
                key={`${String(spot.centre.lat)} ${String(spot.centre.lon)} ${spot.category ?? ''}`}
                className={styles.spot}
              >
                <FigureLink
                  query={spotQuery(spot)}
                  what={`${what}, ${spot.address}, ${formatNumber(spot.count)}`}
                >
                  {formatNumber(spot.count)}
                </FigureLink>
                <span>
                  {what}
                  <small>
                    <bdi>{spot.address === '' ? t('map.no-address') : spot.address}</bdi> ·{' '}
                    {names.arrondissement(spot.arrondissement)} · {formatDay(spot.firstAt)} –{' '}
                    {formatDay(spot.lastAt)}
                  </small>
                </span>
              </li>
            );
          })}
        </ol>
      </section>
      <section aria-labelledby="map-parts">
        <h2 id="map-parts">
          {t('map.arrondissements')} · {label}
        </h2>
        <ul>
          {ordered.map((part) => {
            const figure = figures.get(part.code);
            const value = words(figure?.value ?? null, figure?.kind ?? 'count');
            return (
              <li key={part.code} className={styles.entry}>
                <span>{name(part.name)}</span>
                {figure?.query && figure.value !== 0 ? (
                  <FigureLink query={figure.query} what={labelled(listed([name(part.name), label]), value)}>
                    {value}
                  </FigureLink>
                ) : (
                  <span>{value}</span>
                )}
              </li>
            );
          })}
        </ul>
      </section>
      <section aria-labelledby="map-sectors">
        <h2 id="map-sectors">{t('map.sectors')}</h2>
        {clusters.length === 0 && <Muted size="small">{t('map.sectors.none')}</Muted>}
        <ol>
          {clusters.slice(0, shownSectors).map((cluster) => (
            <li key={cluster.cell} className={styles.entry}>
              <span>
                {t('map.sector', {
                  place: names.arrondissement(cluster.arrondissement),
                  metres: formatNumber(metres),
                })}
              </span>
              <FigureLink
                query={cellQuery(cluster.cell)}
                what={labelled(
                  t('map.sector', {
                    place: names.arrondissement(cluster.arrondissement),
                    metres: formatNumber(metres),
                  }),
                  formatNumber(cluster.count),
                )}
              >
                {formatNumber(cluster.count)}
              </FigureLink>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
};
