import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useOpenFigure } from '../open-figure.ts';
import { useValueWords } from '../use-value-words.ts';
import { type ChartSeries, movedFocus } from './chart-model.ts';
import { ChartLegend } from './ChartLegend.tsx';
import { supervisionMessages } from '../messages.ts';
import styles from './chart.module.css';

const height = 190;
const margin = { top: 18, bottom: 24, start: 34, end: 8 };
const ticks = 4;
/** Pixels that a label needs, about: a letter’s, and the space beside. */
const letterWidth = 6;
const labelGap = 8;

interface ColumnChartProps {
  title: string;
  labels: readonly string[];
  series: readonly ChartSeries[];
  /** Drawing units across; the drawing scales. */
  width: number;
  /** On paper nothing takes focus. */
  isStill?: boolean;
}

/**
 * Columns side by side, hatched or solid, and a line with points. One stop for Tab: arrows go from point to point, each read out
 * with its series, label and number; Enter opens its list. In Arabic time runs from right to left.
 */
export const ColumnChart = ({ title, labels, series, width, isStill = false }: ColumnChartProps) => {
  const { t, language } = useWords(supervisionMessages);
  const words = useValueWords();
  const open = useOpenFigure();
  const id = useId();
  const [at, setAt] = useState({ index: 0, series: 0 });
  const points = useRef(new Map<string, SVGGElement>());
  const isRightToLeft = language === 'ar';
  const columns = series.filter(({ look }) => look !== 'line');
  const most = Math.max(1, ...series.flatMap((one) => one.points.map(({ value }) => value)));
  const inner: [number, number] = isRightToLeft
    ? [width - margin.start, margin.end]
    : [margin.start, width - margin.end];
  const x = scaleBand(
    labels.map((_label, n) => String(n)),
    inner,
  )
    .paddingInner(0.28)
    .paddingOuter(0.14);
  const within = scaleBand(
    columns.map((one) => one.id),
    isRightToLeft ? [x.bandwidth(), 0] : [0, x.bandwidth()],
  ).padding(0.06);
  const y = scaleLinear([0, most], [height - margin.bottom, margin.top]).nice(ticks);
  const middle = (index: number) => (x(String(index)) ?? 0) + x.bandwidth() / 2;
  const path = line<{ value: number }>()
    .x((_point, n) => middle(n))
    .y(({ value }) => y(value));
  const axisX = isRightToLeft ? width - margin.start : margin.start;
  const longest = Math.max(...labels.map((label) => label.length));
  const everyNth = Math.ceil(
    (labels.length * (longest * letterWidth + labelGap)) / Math.max(1, Math.abs(inner[1] - inner[0])),
  );
  const isShort = labels.length * columns.length <= 12;

  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedFocus(event.key, at, { labels: labels.length, series: series.length }, isRightToLeft);
    const query = series[at.series]?.points[at.index]?.query;
    if (next) {
      setAt(next);
      points.current.get(`${String(next.series)} ${String(next.index)}`)?.focus();
    } else if (event.key === 'Enter' && query) open(query);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        role={isStill ? 'img' : 'group'}
        aria-label={isStill ? title : `${title}. ${t('supervision.chart.help')}`}
        onKeyDown={isStill ? undefined : onKeyDown}
      >
        <defs>
          <pattern
            id={`${id}-hatch`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" className={styles.hatchGround} />
            <rect width="2.4" height="5" className={styles.hatch} />
          </pattern>
        </defs>
        {y.ticks(ticks).map((tick) => (
          <g key={tick} aria-hidden>
            <line className={styles.grid} x1={inner[0]} x2={inner[1]} y1={y(tick)} y2={y(tick)} />
            <text
              className={styles.tick}
              x={axisX + (isRightToLeft ? 6 : -6)}
              y={y(tick)}
              data-end={isRightToLeft ? 'left' : 'right'}
            >
              {words(tick, 'count')}
            </text>
          </g>
        ))}
        {labels.map((label, n) =>
          (labels.length - 1 - n) % everyNth === 0 ? (
            <text key={label} className={styles.label} x={middle(n)} y={height - 8} aria-hidden>
              {label}
            </text>
          ) : null,
        )}
        {series.map((one) =>
          one.look === 'line' ? (
            <path key={one.id} className={styles.line} d={path([...one.points]) ?? ''} aria-hidden />
          ) : null,
        )}
        {series.map((one, s) =>
          one.points.map((point, n) => {
            const column = (x(String(n)) ?? 0) + (within(one.id) ?? 0);
            const isAt = at.series === s && at.index === n;
            const value = words(point.value, 'count');
            return (
              <g
                key={`${one.id} ${String(n)}`}
                ref={(element) => {
                  if (element) points.current.set(`${String(s)} ${String(n)}`, element);
                }}
                className={styles.point}
                {...(isStill
                  ? {}
                  : {
                      role: 'link',
                      tabIndex: isAt ? 0 : -1,
                      'aria-label': t('supervision.chart.point', {
                        series: one.label,
                        label: labels[n] ?? '',
                        value,
                      }),
                      onFocus: () => setAt({ index: n, series: s }),
                      onClick: () => point.query && open(point.query),
                    })}
              >
                {one.look === 'line' ? (
                  <circle className={styles.dot} cx={middle(n)} cy={y(point.value)} r={3.6} />
                ) : (
                  <>
                    <rect
                      className={styles.reach}
                      x={column}
                      y={margin.top}
                      width={within.bandwidth()}
                      height={height - margin.top - margin.bottom}
                    />
                    <rect
                      className={one.look === 'solid' ? styles.solid : styles.hatched}
                      {...(one.look === 'hatched' ? { fill: `url(#${id}-hatch)` } : {})}
                      x={column}
                      y={y(point.value)}
                      width={within.bandwidth()}
                      height={Math.max(0, y(0) - y(point.value))}
                    />
                    {isShort && (
                      <text
                        className={styles.count}
                        x={column + within.bandwidth() / 2}
                        y={y(point.value) - 4}
                      >
                        {value}
                      </text>
                    )}
                  </>
                )}
              </g>
            );
          }),
        )}
      </svg>
      {series.length > 1 && <ChartLegend series={series} />}
    </>
  );
};
