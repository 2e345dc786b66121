import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './tabs.module.css';

/** One of several things to look at; `keys` is shown only: whoever has the tabs binds it. */
export interface Tab<Id extends string> {
  id: Id;
  label: string;
  icon?: IconName;
  keys?: string;
  /** How many stand behind it, as written. */
  count?: string;
  /** Its address, if it has one of its own. */
  href?: string;
}

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  current: Id;
  onPick: (id: Id) => void;
}

const Content = <Id extends string>({ id, icon, label, count, keys }: Tab<Id>) => (
  <>
    {icon && <Icon name={icon} />}
    {label}
    {count !== undefined && (
      <span className={styles.count} data-testid={`count-${id}`}>
        {count}
      </span>
    )}
    {keys !== undefined && <Kbd keys={keys} />}
  </>
);

/** Parts of a screen beside one another: links where every part has an address, presses otherwise. */
export const Tabs = <Id extends string>({ label, tabs, current, onPick }: TabsProps<Id>) =>
  tabs.every(({ href }) => href !== undefined) ? (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <a
          key={tab.id}
          className={styles.tab}
          href={tab.href}
          aria-current={tab.id === current ? 'page' : undefined}
        >
          <Content {...tab} />
        </a>
      ))}
    </nav>
  ) : (
    <div className={styles.tabs} role="group" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          className={styles.tab}
          aria-pressed={tab.id === current}
          onClick={() => onPick(tab.id)}
        >
          <Content {...tab} />
        </button>
      ))}
    </div>
  );
