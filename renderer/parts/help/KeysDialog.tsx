import { useState, useSyncExternalStore } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Licences } from './Licences.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { currentShortcuts, type Shortcut, watchShortcuts } from '#renderer/ui/keyboard/registry.ts';
import { helpMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import styles from './help.module.css';

/** The newest shortcut of each key, by group. */
const byGroup = (shortcuts: readonly Shortcut[]): [string, Shortcut[]][] => {
  const latest = new Map(shortcuts.map((shortcut) => [shortcut.keys, shortcut]));
  const groups = new Map<string, Shortcut[]>();
  for (const shortcut of latest.values())
    groups.set(shortcut.group, [...(groups.get(shortcut.group) ?? []), shortcut]);
  return [...groups];
};

/** Every key that works on the screen below. */
export const KeysDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords(helpMessages);
  const now = useSyncExternalStore(watchShortcuts, currentShortcuts);
  const [shown] = useState(now);
  const groupName = (group: string) =>
    group === 'app' || group === 'intake' ? t(`help.group.${group}`) : group;
  const [isOfLicences, setIsOfLicences] = useState(false);
  if (isOfLicences)
    return (
      <Dialog title={t('help.licences.title')} onClose={onClose} wide>
        <Licences />
      </Dialog>
    );
  return (
    <Dialog title={t('help.title')} onClose={onClose} wide>
      <Muted>{t('help.hint')}</Muted>
      <div className={styles.groups}>
        {byGroup(shown).map(([group, shortcuts]) => (
          <section key={group}>
            <Heading>{groupName(group)}</Heading>
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
      <LinkButton onPress={() => setIsOfLicences(true)}>{t('help.licences')}</LinkButton>
    </Dialog>
  );
};
