import type { ChartSeries } from './chart-model.ts';
import styles from './chart.module.css';

/** Which look is which series. */
export const ChartLegend = ({ series }: { series: readonly ChartSeries[] }) => (
  <ul className={styles.legend}>
    {series.map(({ id, label, look }) => (
      <li key={id}>
        <span className={styles.sample} data-look={look} aria-hidden /> {label}
      </li>
    ))}
  </ul>
);
