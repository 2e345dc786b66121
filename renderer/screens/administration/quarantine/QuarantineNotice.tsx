import { useEffect, useState } from 'react';
import type { QuarantineAnswer } from '#shared/contracts/quarantine-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { quarantineMessages } from './messages.ts';
import { QuarantineDialog } from './QuarantineDialog.tsx';

/** Says to an administrator that the server cannot read some documents; nothing when it reads all. */
export const QuarantineNotice = () => {
  const { t } = useWords(quarantineMessages);
  const { data } = useDesk();
  const [answer, setAnswer] = useState<QuarantineAnswer | null>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    let isHere = true;
    void data.readQuarantine('known').then((told) => {
      if (isHere && told.kind === 'done') setAnswer(told.value);
    });
    return () => {
      isHere = false;
    };
  }, [data]);
  if (!answer || (answer.documents.length === 0 && !isOpen)) return null;
  return (
    <>
      <Notice
        tone="amber"
        place="band"
        icon="alert"
        end={
          <Button size="small" onPress={() => setOpen(true)}>
            {t('quarantine.see')}
          </Button>
        }
      >
        {t('quarantine.count', { count: answer.documents.length })}
      </Notice>
      {isOpen && (
        <QuarantineDialog documents={answer.documents} onLooked={setAnswer} onClose={() => setOpen(false)} />
      )}
    </>
  );
};
