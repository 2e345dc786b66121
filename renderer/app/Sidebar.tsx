import type { ReactNode } from 'react';
import { ViewList } from '#renderer/features/queue/ViewList.tsx';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { goTo, type Route } from './use-route.ts';
import styles from './frame.module.css';

/** The way to the counter and to the views of the queue. */
export const Sidebar = ({
  route,
  onRegister,
  children,
}: {
  route: Route;
  onRegister: (() => void) | null;
  /** What else needs to be seen now. */
  children?: ReactNode;
}) => {
  const { t } = useI18n();
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
      <ViewList
        isShown={route.screen === 'queue'}
        onShow={() => goTo({ screen: 'queue', requestId: null })}
      />
      {children}
    </aside>
  );
};
