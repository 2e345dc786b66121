import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { TelephoneEntry } from '#renderer/parts/telephone/TelephoneEntry.tsx';
import { SyncIndicator } from '#renderer/parts/sync/SyncIndicator.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { loansMessages } from '#renderer/parts/loans/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Press } from '#renderer/ui/Press.tsx';
import { useSettings } from './use-settings.ts';
import styles from './frame.module.css';

interface TopBarProps {
  /** A call becomes a registration; `citizenId` null: by somebody whom the card does not know. */
  onTakeCall: (callId: string, citizenId: string | null) => void;
  onOpenRequest: (id: string) => void;
  onCounter: () => void;
  onLock: () => void;
  onSignIn: () => void;
  onSignOut: () => void;
  onPalette: () => void;
  onKeys: () => void;
  onRights: () => void;
}

/** Who sits here, how the sync goes, language, theme, keys. */
export const TopBar = (props: TopBarProps) => {
  const { onOpenRequest, onTakeCall, onCounter, onLock, onSignIn, onSignOut, onPalette, onKeys, onRights } =
    props;
  const { t, name } = useWords(loansMessages);
  const names = useNames();
  const { person } = useDesk();
  const { language, theme, setLanguage, toggleTheme } = useSettings();
  const [grant] = person.grants;
  return (
    <header className={styles.top}>
      <span className={styles.brand}>
        <span className={styles.mark} aria-hidden>
          م
        </span>
        <span className={styles.brandName}>{t('app.name')}</span>
      </span>
      <Press className={styles.go} onClick={onPalette}>
        <Icon name="search" size={14} /> {t('app.palette')} <Kbd keys="Mod+K" />
      </Press>
      <span className={styles.space} />
      <TelephoneEntry onTake={onTakeCall} onOpenRequest={onOpenRequest} />
      <SyncIndicator onOpenRequest={onOpenRequest} onCounter={onCounter} onSignInAgain={onSignIn} />
      <Button size="small" variant="quiet" onPress={() => setLanguage(language === 'fr' ? 'ar' : 'fr')}>
        <span lang={language === 'fr' ? 'ar' : 'fr'}>{t('app.language')}</span>
      </Button>
      <Button
        size="small"
        variant="quiet"
        label={t(theme === 'dark' ? 'app.theme.light' : 'app.theme.dark')}
        onPress={toggleTheme}
      >
        <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
      </Button>
      <Button size="small" variant="quiet" label={t('app.keys')} onPress={onKeys}>
        <Icon name="keyboard" />
      </Button>
      <Press className={styles.person} title={`${t('loans.open')} (Alt+L)`} onClick={onRights}>
        <bdi>{name(person.name)}</bdi>
        {grant && (
          <small>
            {t(`role.${grant.role}`)} ·{' '}
            {grant.office === '*' ? t('role.everywhere') : names.office(grant.office)}
            {person.grants.length > 1 && ` +${String(person.grants.length - 1)}`}
          </small>
        )}
      </Press>
      <Button size="small" variant="quiet" label={t('app.lock')} onPress={onLock}>
        <Icon name="lock" />
      </Button>
      <Button size="small" variant="quiet" label={t('app.sign-out')} onPress={onSignOut}>
        <Icon name="sign-out" />
      </Button>
    </header>
  );
};
