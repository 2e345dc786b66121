import type { ReactNode } from 'react';
import type { Screen } from '#renderer/parts/screen/define-screen.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { ScreenLink } from './ScreenLink.tsx';
import styles from './frame.module.css';

interface SidebarProps {
  /** The screens the person has. */
  screens: readonly Screen[];
  /** Name of the screen that is shown. */
  current: string | null;
  onOpen: (screen: Screen) => void;
  /** What else needs to be seen now. */
  children?: ReactNode;
}

/** The way to every screen, each as it is declared. */
export const Sidebar = ({ screens, current, onOpen, children }: SidebarProps) => {
  const { t } = useWords();
  const link = (screen: Screen) => (
    <ScreenLink key={screen.name} screen={screen} isCurrent={screen.name === current} onOpen={onOpen} />
  );
  const links = screens.filter(({ inSide }) => inSide.kind === 'link');
  return (
    <aside className={styles.sidebar} aria-label={t('app.rail')}>
      {screens.filter(({ inSide }) => inSide.kind === 'button').map(link)}
      {links.length > 0 && (
        <nav className={styles.screens} aria-label={t('app.screens')}>
          {links.map(link)}
        </nav>
      )}
      {screens.map((screen) => {
        if (screen.inSide.kind !== 'own') return null;
        const { view: Own } = screen.inSide;
        return <Own key={screen.name} isShown={screen.name === current} onShow={() => onOpen(screen)} />;
      })}
      {children}
    </aside>
  );
};
