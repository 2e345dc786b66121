import { useMemo, type RefObject } from 'react';
import type { Arrondissement } from '#shared/documents/reference-data.ts';
import type { MapCluster } from '#renderer/data/contract/figures.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { labelPoint, type Projection } from '#renderer/ui/map/projection.ts';
import { useValueWords } from '../use-value-words.ts';
import type { PlaceFigure } from './figure.ts';
import type { useMapView } from './use-map-view.ts';
import { mapMessages } from './messages.ts';
import styles from './map.module.css';

const smallest = 9;
const largest = 26;

interface CityCanvasProps {
  map: Projection;
  arrondissements: readonly Arrondissement[];
  figures: ReadonlyMap<string, PlaceFigure>;
  clusters: readonly MapCluster[];
  sight: ReturnType<typeof useMapView>;
  svg: RefObject<SVGSVGElement | null>;
  onCluster: (cluster: MapCluster) => void;
}

/** The drawing: arrondissements shaded by a figure that is also written on them, circles as large as their number of requests. */
export const CityCanvas = ({
  map,
  arrondissements,
  figures,
  clusters,
  sight,
  svg,
  onCluster,
}: CityCanvasProps) => {
  const { t, name, formatNumber } = useWords(mapMessages, rowMessages);
  const words = useValueWords();
  const shapes = useMemo(
    () => arrondissements.map((part) => ({ part, path: map.path(part), at: map.draw(labelPoint(part)) })),
    [arrondissements, map],
  );
  const { box, view, handlers } = sight;
  const most = Math.max(1, ...clusters.map(({ count }) => count));
  const radius = (count: number) => (smallest + (largest - smallest) * Math.sqrt(count / most)) / view.scale;
  return (
    <svg
      ref={svg}
      className={styles.map}
      viewBox={`${String(box.left)} ${String(box.top)} ${String(box.width)} ${String(box.height)}`}
      role="application"
      aria-label={`${t('map.title')}. ${t('map.help')}`}
      tabIndex={0}
      {...handlers}
    >
      {shapes.map(({ part, path }) => (
        <path
          key={part.code}
          className={styles.part}
          data-shade={figures.get(part.code)?.shade ?? undefined}
          d={path}
        >
          <title>{name(part.name)}</title>
        </path>
      ))}
      {clusters.map((cluster) => {
        const { x, y } = map.draw(cluster);
        const r = radius(cluster.count);
        return (
          <g
            key={cluster.cell}
            className={styles.cluster}
            role="link"
            tabIndex={-1}
            aria-label={t('rows.count', { count: cluster.count })}
            onClick={() => onCluster(cluster)}
          >
            <circle cx={x} cy={y} r={r} />
            <text x={x} y={y} style={{ fontSize: `${String(11 / view.scale)}px` }}>
              {formatNumber(cluster.count)}
            </text>
          </g>
        );
      })}
      {clusters.length === 0 &&
        shapes.map(({ part, at }) => (
          <text
            key={part.code}
            className={styles.name}
            x={at.x}
            y={at.y}
            style={{ fontSize: `${String(10.5 / view.scale)}px`, strokeWidth: 3 / view.scale }}
            aria-hidden
          >
            {words(figures.get(part.code)?.value ?? null, figures.get(part.code)?.kind ?? 'count')}
          </text>
        ))}
    </svg>
  );
};
