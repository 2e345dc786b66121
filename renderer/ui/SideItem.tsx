import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './side-item.module.css';

/** How many wait there; in colour where that is bad or asks for somebody. */
export const SideCount = ({
  tone,
  children,
  ...data
}: {
  tone?: 'late' | 'waiting' | undefined;
  children: ReactNode;
} & { [data in `data-${string}`]?: string }) => (
  <span {...data} className={styles.count} data-tone={tone}>
    {children}
  </span>
);

interface SideItemProps {
  icon: IconName;
  label: ReactNode;
  keys?: string;
  /** A `SideCount`. */
  count?: ReactNode;
  isCurrent?: boolean;
  look?: 'primary' | 'amber';
  href?: string;
  onPress?: () => void;
}

/** A way to somewhere, at the side of the desk. */
export const SideItem = ({
  icon,
  label,
  keys,
  count,
  isCurrent = false,
  look,
  href,
  onPress,
  ...data
}: SideItemProps & { [data in `data-${string}`]?: string }) => {
  const content = (
    <>
      <Icon name={icon} />
      <bdi className={styles.name}>{label}</bdi>
      {count}
      {keys !== undefined && <Kbd keys={keys} />}
    </>
  );
  const shared = {
    ...data,
    className: styles.item,
    'data-look': look,
    'aria-current': isCurrent ? ('page' as const) : undefined,
    onClick: onPress,
  };
  return href === undefined ? (
    <button type="button" {...shared}>
      {content}
    </button>
  ) : (
    <a href={href} {...shared}>
      {content}
    </a>
  );
};
