import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './small.module.css';

export type Tone = 'neutral' | 'accent' | 'amber' | 'red' | 'green';

/** A state in colour, icon and word: colour is never alone. */
export const Badge = ({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) => (
  <span className={classes(styles.badge, styles[tone])}>
    {icon && <Icon name={icon} size={13} />}
    {children}
  </span>
);
