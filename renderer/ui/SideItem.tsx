import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './side-item.module.css';

interface SideItemProps {
  icon: IconName;
  label: ReactNode;
  keys?: string;
  /** How many wait there, and whether that is bad. */
  count?: { text: ReactNode; tone?: 'late' | 'waiting'; testId?: string } | null;
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
      {count && (
        <span className={styles.count} data-tone={count.tone} data-testid={count.testId}>
          {count.text}
        </span>
      )}
      {keys !== undefined && <Kbd>{keys}</Kbd>}
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
