import { useState, useSyncExternalStore } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { currentShortcuts, type Shortcut, watchShortcuts } from '#renderer/ui/keyboard/registry.ts';
import { helpMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import styles from './help.module.css';

/** The newest shortcut of each key, by scope. */
const byScope = (shortcuts: readonly Shortcut[]): [string, Shortcut[]][] => {
  const latest = new Map(shortcuts.map((shortcut) => [shortcut.keys, shortcut]));
  const scopes = new Map<string, Shortcut[]>();
  for (const shortcut of latest.values())
    scopes.set(shortcut.scope, [...(scopes.get(shortcut.scope) ?? []), shortcut]);
  return [...scopes];
};

/** Every key that works on the screen below. */
export const KeysDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords(helpMessages);
  const now = useSyncExternalStore(watchShortcuts, currentShortcuts);
  const [shown] = useState(now);
  const scopeName = (scope: string) =>
    scope === 'app' || scope === 'intake' ? t(`help.scope.${scope}`) : scope;
  return (
    <Dialog title={t('help.title')} onClose={onClose} wide>
      <Muted>{t('help.hint')}</Muted>
      <div className={styles.scopes}>
        {byScope(shown).map(([scope, shortcuts]) => (
          <section key={scope}>
            <Heading>{scopeName(scope)}</Heading>
            <dl className={styles.keys}>
              {shortcuts.map((shortcut) => (
                <div key={shortcut.keys} className={styles.key}>
                  <dt>{shortcut.label}</dt>
                  <dd>
                    <Kbd keys={shortcut.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
};
