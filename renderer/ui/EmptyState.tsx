import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './small.module.css';

/** Nothing here, said kindly, with the next useful thing. */
export const EmptyState = ({
  title,
  icon = 'inbox',
  children,
}: {
  title: string;
  icon?: IconName;
  children?: ReactNode;
}) => (
  <div className={styles.empty}>
    <Icon name={icon} size={28} />
    <h2>{title}</h2>
    {children}
  </div>
);
