import { useMemo, useRef, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { figureQuery } from '#shared/domain/figures/board.ts';
import { cellMetres } from '#shared/domain/figures/map-cells.ts';
import type { RecurringSpot } from '#renderer/data/contract/figures.ts';
import type { MapCell } from '#shared/domain/figures/narrowing.ts';
import type { FigureQuery } from '#shared/domain/figures/queue-query.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { projectionOf } from '#renderer/ui/map/projection.ts';
import { Split } from '#renderer/ui/Split.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { type BoardFilter, share } from '../boards.ts';
import { useOpenFigure } from '../open-figure.ts';
import { useFigures } from '../use-figures.ts';
import { useValueWords } from '../use-value-words.ts';
import { CityCanvas } from './CityCanvas.tsx';
import type { PlaceFigure } from './figure.ts';
import { MapLists } from './MapLists.tsx';
import { shadeOf } from './shades.ts';
import { useMapData } from './use-map-data.ts';
import { useMapView } from './use-map-view.ts';
import { mapMessages } from './messages.ts';
import styles from './map.module.css';

const drawnWidth = 760;
const margin = 12;
/** Squares of the map are about this many pixels wide on the screen. */
const cellPixels = 56;
const earthMetres = 40_075_017;
const shades = ['received', 'overdue', 'onTime'] as const;
type Shade = (typeof shades)[number];

/** Where the requests are: a map drawn from the territory's own polygons, and the same in lists. Nothing is fetched. */
export const MapTab = ({ filter, period }: { filter: BoardFilter; period: string }) => {
  const { t } = useWords(mapMessages);
  const words = useValueWords();
  const { reference } = useDesk();
  const open = useOpenFigure();
  const territory = reference?.territory;
  const arrondissements = useMemo(() => territory?.arrondissements ?? [], [territory]);
  const map = useMemo(() => projectionOf(arrondissements, drawnWidth, margin), [arrondissements]);
  const size = useMemo(() => ({ width: map.width, height: map.height }), [map]);
  const svg = useRef<SVGSVGElement>(null);
  const sight = useMapView(size, svg);
  const [shade, setShade] = useState<Shade>('received');
  const [hasCircles, setCircles] = useState(true);

  const northWest = map.locate(sight.box.left, sight.box.top);
  const southEast = map.locate(sight.box.left + sight.box.width, sight.box.top + sight.box.height);
  const seenMetres =
    ((southEast.lon - northWest.lon) / 360) * earthMetres * Math.cos((northWest.lat * Math.PI) / 180);
  const wantedMetres = (seenMetres / drawnWidth) * cellPixels;
  const zoom = Math.max(8, Math.min(20, Math.round(Math.log2(cellMetres(0) / Math.max(1, wantedMetres)))));
  const { query, answer, spots } = useMapData(filter, {
    zoom,
    west: northWest.lon,
    north: northWest.lat,
    east: southEast.lon,
    south: southEast.lat,
  });

  const figures = useFigures(filter, 'arrondissement');
  const byPart = useMemo(() => {
    if (!figures) return new Map<string, PlaceFigure>();
    const { boards, counted } = figures;
    const lines = counted[shade === 'overdue' ? 'present' : 'cohort'].groups.arrondissement ?? [];
    const values = new Map(
      lines.map(({ value, counts }) => [
        value,
        shade === 'onTime' ? share(counts['met'], counts['targetBase']) : (counts[shade] ?? 0),
      ]),
    );
    const valueOf = (code: string) => values.get(code) ?? (shade === 'onTime' ? null : 0);
    const shadeFor = shadeOf(arrondissements.map(({ code }) => valueOf(code)));
    return new Map(
      arrondissements.map(({ code }): [string, PlaceFigure] => [
        code,
        {
          value: valueOf(code),
          kind: shade === 'onTime' ? 'share' : 'count',
          shade: shadeFor(valueOf(code)),
          query:
            shade === 'onTime'
              ? null
              : figureQuery(shade === 'overdue' ? boards.present : boards.cohort, shade, {
                  dimension: 'arrondissement',
                  value: code,
                }),
        },
      ]),
    );
  }, [figures, shade, arrondissements]);

  const cellQuery = (cell: MapCell): FigureQuery => ({
    ...query,
    categories: [],
    narrowing: { ...query.narrowing, cells: [cell] },
  });
  const spotQuery = ({ category, arrondissement, centre, metres }: RecurringSpot): FigureQuery => ({
    ...query,
    categories: [category],
    narrowing: { ...query.narrowing, arrondissements: [arrondissement], near: { centre, metres } },
  });
  const numbers = [...byPart.values()].flatMap(({ value }) => value ?? []);
  const kind = shade === 'onTime' ? 'share' : 'count';
  if (!territory) return null;
  return (
    <Split>
      <figure className={styles.figure}>
        <div className={styles.tools}>
          <Select
            label={t('map.colour')}
            labelHidden
            size="small"
            value={shade}
            onChange={setShade}
            options={shades.map((value) => ({ value, label: t(`map.colour.${value}`) }))}
          />
          <span className={styles.legend}>
            <span className={styles.ramp} aria-hidden />
            {numbers.length > 0 &&
              t('map.legend', {
                least: words(Math.min(...numbers), kind),
                most: words(Math.max(...numbers), kind),
              })}
          </span>
          <Button size="small" isPressed={hasCircles} onPress={() => setCircles(!hasCircles)}>
            {t('map.circles')}
          </Button>
          <Button size="small" label={t('map.zoom-in')} onPress={sight.zoomIn}>
            <Kbd keys="+" />
          </Button>
          <Button size="small" label={t('map.zoom-out')} onPress={sight.zoomOut}>
            <Kbd keys="−" />
          </Button>
          <Button size="small" onPress={sight.showAll}>
            {t('map.whole')} <Kbd keys="0" />
          </Button>
        </div>
        <CityCanvas
          map={map}
          arrondissements={arrondissements}
          figures={byPart}
          clusters={hasCircles ? (answer?.clusters ?? []) : []}
          sight={sight}
          svg={svg}
          onCluster={({ cell }) => open(cellQuery(cell))}
        />
        <figcaption className={styles.caption}>
          <span>
            {period}
            {answer &&
              ` · ${t('map.placed', { placed: words(answer.placed, 'count'), unplaced: words(answer.unplaced, 'count') })}`}
          </span>
          <bdi dir="ltr">{territory.attribution}</bdi>
        </figcaption>
      </figure>
      <MapLists
        arrondissements={arrondissements}
        figures={byPart}
        label={t(`map.colour.${shade}`)}
        spots={spots ?? []}
        clusters={answer?.clusters ?? []}
        spotQuery={spotQuery}
        cellQuery={cellQuery}
        zoom={zoom}
      />
    </Split>
  );
};
