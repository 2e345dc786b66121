import { useMemo, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Point } from '#shared/documents/place.ts';
import type { Territory } from '#shared/documents/reference-data.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { labelPoint, projectionOf } from '#renderer/ui/map/projection.ts';
import { intakeMessages } from '../messages.ts';
import styles from './map.module.css';

const drawnWidth = 340;
const margin = 10;
const step = 4;
const longStep = 20;

interface CityMapProps {
  territory: Territory;
  /** The arrondissement the request will be filed under, filled. */
  chosen: string | null;
  point: Point | null;
  /** What the point says in words: the arrondissement's name, or that it lies outside. */
  pointName: string;
  onPoint: (point: Point | null) => void;
}

/** The city's arrondissements as drawn from reference data, offline. A click or the arrow keys drop a point; it is never asked for. */
export const CityMap = ({ territory, chosen, point, pointName, onPoint }: CityMapProps) => {
  const { t, language } = useWords(intakeMessages);
  const map = useMemo(() => projectionOf(territory.arrondissements, drawnWidth, margin), [territory]);
  const paths = useMemo(
    () =>
      territory.arrondissements.map((part) => ({
        part,
        path: map.path(part),
        label: map.draw(labelPoint(part)),
      })),
    [territory, map],
  );
  const [cross, setCross] = useState<{ x: number; y: number } | null>(null);
  const drawn = point === null ? null : map.draw(point);

  const drop = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = map.width / box.width;
    onPoint(map.locate((event.clientX - box.left) * scale, (event.clientY - box.top) * scale));
    setCross(null);
  };
  const move = (event: KeyboardEvent) => {
    const by = event.shiftKey ? longStep : step;
    const from = cross ?? drawn ?? { x: map.width / 2, y: map.height / 2 };
    const shift = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, -by], ArrowDown: [0, by] }[
      event.key
    ];
    if (shift !== undefined) {
      const [dx = 0, dy = 0] = shift;
      setCross({
        x: Math.min(map.width, Math.max(0, from.x + dx)),
        y: Math.min(map.height, Math.max(0, from.y + dy)),
      });
    } else if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey) {
      onPoint(map.locate(from.x, from.y));
      setCross(null);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      onPoint(null);
    } else return;
    event.preventDefault();
  };

  return (
    <figure className={styles.figure}>
      {/* A map is north up and west left in every language. */}
      <svg
        className={styles.map}
        viewBox={`0 0 ${map.width} ${Math.round(map.height)}`}
        role="application"
        tabIndex={0}
        aria-label={`${t('intake.map.title')}. ${pointName}. ${t('intake.map.help')}`}
        onClick={drop}
        onKeyDown={move}
        onBlur={() => setCross(null)}
      >
        {paths.map(({ part, path }) => (
          <path
            key={part.code}
            d={path}
            className={styles.part}
            data-chosen={part.code === chosen ? '' : undefined}
          >
            <title>{part.name[language]}</title>
          </path>
        ))}
        {paths
          .filter(({ part }) => part.code === chosen && point === null)
          .map(({ part, label }) => (
            <text key={part.code} x={label.x} y={label.y} className={styles.label}>
              {part.name[language]}
            </text>
          ))}
        {cross === null ? null : (
          <path className={styles.cross} d={`M${cross.x - 9} ${cross.y}h18M${cross.x} ${cross.y - 9}v18`} />
        )}
        {drawn === null ? null : (
          <path
            className={styles.pin}
            d={`M${drawn.x} ${drawn.y}c-2-5-7-8-7-13a7 7 0 0 1 14 0c0 5-5 8-7 13Z`}
          />
        )}
      </svg>
      <figcaption className={styles.caption}>
        <span>{pointName}</span>
        {point === null ? null : (
          <LinkButton onPress={() => onPoint(null)}>{t('intake.map.remove')}</LinkButton>
        )}
        <bdi dir="ltr">{territory.attribution}</bdi>
      </figcaption>
    </figure>
  );
};
