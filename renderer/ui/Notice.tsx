import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import { LineEnd } from './Line.tsx';
import styles from './notice.module.css';

/** Something to know here and now, with what can be done about it: a band across a screen, or a box inside a panel. */
export const Notice = ({
  tone = 'neutral',
  place = 'box',
  icon,
  end,
  children,
}: {
  tone?: 'neutral' | 'amber' | 'red' | 'green';
  place?: 'band' | 'box';
  icon?: IconName;
  end?: ReactNode;
  children: ReactNode;
}) => (
  <div className={styles.notice} data-tone={tone} data-place={place} role="status">
    {icon && <Icon name={icon} />}
    <div className={styles.words}>{children}</div>
    {end !== undefined && <LineEnd>{end}</LineEnd>}
  </div>
);
