import { useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { LabelsDialog } from './LabelsDialog.tsx';
import { labelsMessages } from './messages.ts';

/** Opens the labels of one request. */
export const LabelButton = ({ reference, group }: { reference: string; group: string }) => {
  const { t } = useWords(labelsMessages);
  const [isOpen, setOpen] = useState(false);
  const label = t('labels.for-request');
  useShortcut('z', () => setOpen(true), { label, group });
  return (
    <>
      <Button size="small" variant="quiet" onPress={() => setOpen(true)}>
        <Icon name="tag" size={14} /> {label} <Kbd keys="Z" />
      </Button>
      {isOpen && <LabelsDialog reference={reference} onClose={() => setOpen(false)} />}
    </>
  );
};
