import type { ReactNode } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { ViewList } from '#renderer/screens/queue/ViewList.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { ScreenLink } from './ScreenLink.tsx';
import { screens } from './screens.ts';
import { goTo, type Route } from './use-route.ts';
import styles from './frame.module.css';

/** The way to the counter, to the other screens and to the views of the queue. */
export const Sidebar = ({
  route,
  hasQueue,
  onRegister,
  children,
}: {
  route: Route;
  /** Whoever handles no requests has none. */
  hasQueue: boolean;
  onRegister: (() => void) | null;
  /** What else needs to be seen now. */
  children?: ReactNode;
}) => {
  const { t } = useWords();
  const { person, reference } = useDesk();
  const offered = reference ? screens.filter((screen) => screen.isFor(person, reference)) : [];
  return (
    <aside className={styles.sidebar} aria-label={t('app.rail')}>
      {onRegister && (
        <a
          className={styles.register}
          href="#/intake"
          onClick={onRegister}
          aria-current={route.screen === 'intake' ? 'page' : undefined}
        >
          <Icon name="plus" /> <span>{t('app.intake')}</span> <Kbd>I</Kbd>
        </a>
      )}
      {offered.length > 0 && (
        <nav className={styles.screens} aria-label={t('app.screens')}>
          {offered.map((screen) => (
            <ScreenLink key={screen.keys} screen={screen} isCurrent={route.screen === screen.route.screen} />
          ))}
        </nav>
      )}
      {hasQueue && (
        <ViewList
          isShown={route.screen === 'queue'}
          onShow={() => goTo({ screen: 'queue', requestId: null })}
        />
      )}
      {children}
    </aside>
  );
};
