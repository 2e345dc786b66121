import { useState } from 'react';
import { v4 as uuid } from 'uuid';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { keepView } from '#renderer/parts/views/queue-slice.ts';
import { useQueueDispatch } from '#renderer/parts/views/use-queue-state.ts';
import { queueMessages } from './messages.ts';

const maxName = 40;

/** Keeps the present view and its filters under a name. */
export const KeepView = () => {
  const { t } = useWords(queueMessages);
  const dispatch = useQueueDispatch();
  const [name, setName] = useState<string | null>(null);
  const keep = () => {
    const text = name?.trim();
    if (!text) return;
    dispatch(keepView({ id: uuid(), name: text }));
    setName(null);
  };
  return (
    <>
      <Button size="small" variant="quiet" onPress={() => setName('')}>
        {t('queue.save-view')}
      </Button>
      {name !== null && (
        <Dialog title={t('queue.save-view')} onClose={() => setName(null)}>
          <TextField
            label={t('queue.save-view.name')}
            value={name}
            onChange={setName}
            maxLength={maxName}
            dir="auto"
            autoFocus
            onEnter={keep}
          />
          <div>
            <Button variant="primary" onPress={keep} isDisabled={!name.trim()}>
              {t('queue.save-view.save')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
};
