import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './popover.module.css';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: IconName;
  keys?: string;
  onAct: () => void;
}

/** What is done more rarely, behind one press. */
export const Menu = ({ label, entries }: { label: string; entries: readonly MenuEntry[] }) => (
  <MenuTrigger>
    <Button size="small">
      {label} <Icon name="down" size={14} />
    </Button>
    <Popover className={styles.popover ?? ''} offset={4}>
      <AriaMenu className={styles.list ?? ''} aria-label={label}>
        {entries.map(({ id, label: name, icon, keys, onAct }) => (
          <MenuItem key={id} id={id} textValue={name} className={styles.option ?? ''} onAction={onAct}>
            <span className={styles.words}>
              {icon && <Icon name={icon} size={14} />} {name}
            </span>
            {keys !== undefined && <Kbd keys={keys} />}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
