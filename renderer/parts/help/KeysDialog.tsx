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

/** What the newest shortcut of each key does, with all its keys, by group. */
const byGroup = (shortcuts: readonly Shortcut[]): [string, [string, string[]][]][] => {
  const latest = new Map(shortcuts.map((shortcut) => [shortcut.keys, shortcut]));
  const groups = new Map<string, Map<string, string[]>>();
  for (const { group, label, keys } of latest.values()) {
    const acts = groups.get(group) ?? new Map<string, string[]>();
    groups.set(group, acts.set(label, [...(acts.get(label) ?? []), keys]));
  }
  return [...groups].map(([group, acts]) => [group, [...acts]]);
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
        {byGroup(shown).map(([group, acts]) => (
          <section key={group}>
            <Heading>{groupName(group)}</Heading>
            <dl className={styles.keys}>
              {acts.map(([label, all]) => (
                <div key={label} className={styles.key}>
                  <dt>{label}</dt>
                  <dd>
                    {all.map((keys) => (
                      <Kbd key={keys} keys={keys} />
                    ))}
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
