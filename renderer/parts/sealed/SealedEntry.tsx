import { useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { SideItem } from '#renderer/ui/SideItem.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import type { SealedAccess } from './sealed-access.ts';
import { SealedDialog } from './SealedDialog.tsx';
import { sealedPeople } from './sealed-people.ts';
import { sealedMessages } from './messages.ts';

/** Tells a supervisor that somebody put out has left work on this PC. Not there when nobody has. */
export const SealedEntry = ({ known, open }: SealedAccess) => {
  const { t } = useWords(sealedMessages);
  const { person, reference } = useDesk();
  const [isShown, setShown] = useState(false);
  const people = sealedPeople(known, person, reference);
  useShortcut('Alt+W', people.length > 0 && (() => setShown(true)), {
    label: t('sealed.open'),
    group: 'app',
  });
  if (people.length === 0) return null;
  return (
    <>
      <SideItem
        icon="lock"
        look="amber"
        label={t('sealed.open')}
        keys="Alt+W"
        onPress={() => setShown(true)}
      />
      {isShown && <SealedDialog people={people} open={open} onClose={() => setShown(false)} />}
    </>
  );
};
