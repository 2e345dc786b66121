import { useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import type { SealedAccess } from './sealed-access.ts';
import { SealedDialog } from './SealedDialog.tsx';
import { sealedPeople } from './sealed-people.ts';
import { sealedMessages } from './messages.ts';
import styles from './sealed.module.css';

/** Tells a supervisor that somebody put out has left work on this PC. Not there when nobody has. */
export const SealedEntry = ({ known, open }: SealedAccess) => {
  const { t } = useWords(sealedMessages);
  const { person, reference } = useDesk();
  const [isShown, setShown] = useState(false);
  const people = sealedPeople(known, person, reference);
  useShortcut('Alt+W', people.length > 0 && (() => setShown(true)), {
    label: t('sealed.open'),
    scope: 'app',
  });
  if (people.length === 0) return null;
  return (
    <>
      <button type="button" className={styles.entry} onClick={() => setShown(true)}>
        <Icon name="lock" /> <span>{t('sealed.open')}</span> <Kbd>Alt+W</Kbd>
      </button>
      {isShown && <SealedDialog people={people} open={open} onClose={() => setShown(false)} />}
    </>
  );
};
