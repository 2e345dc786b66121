import type { ReactNode } from 'react';
import { LineEnd } from './Line.tsx';
import styles from './toolbar.module.css';

interface ToolbarProps {
  title?: ReactNode;
  /** A count or a date beside the title, quieter. */
  note?: ReactNode;
  /** What stands at the end of the line: actions. */
  end?: ReactNode;
  children?: ReactNode;
}

/** The head of a screen: its name, its tabs, its actions, in one line that wraps. */
export const Toolbar = ({ title, note, end, children }: ToolbarProps) => (
  <header className={styles.toolbar}>
    {title !== undefined && <h1 className={styles.title}>{title}</h1>}
    {note !== undefined && <p className={styles.note}>{note}</p>}
    {children}
    {end !== undefined && <LineEnd>{end}</LineEnd>}
  </header>
);

/** The foot of a list: what can be done with what is marked. */
export const ToolFoot = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={styles.toolbar} data-place="foot" role="toolbar" aria-label={label}>
    {children}
  </div>
);
