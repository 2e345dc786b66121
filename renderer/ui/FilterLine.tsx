import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { Line } from './Line.tsx';
import styles from './filter-line.module.css';

/** Filters beside one another. Where there is no room for all, those that narrow are shown and the others wait behind `more`. */
export const FilterLine = ({ more, children }: { more: string; children: ReactNode }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.room} data-open={isOpen ? '' : undefined}>
      <Line>
        <span className={styles.more}>
          <Button size="small" variant="quiet" isPressed={isOpen} onPress={() => setOpen(!isOpen)}>
            <Icon name="filter" size={14} /> {more}
          </Button>
        </span>
        {children}
      </Line>
    </div>
  );
};
