import { useState } from 'react';
import type { Quarantined, QuarantineAnswer } from '#shared/contracts/quarantine-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { quarantineMessages } from './messages.ts';

const shown = 100;

/** Which documents the server cannot read, why, and since when; and looking at them anew. */
export const QuarantineDialog = ({
  documents,
  onLooked,
  onClose,
}: {
  documents: readonly Quarantined[];
  onLooked: (answer: QuarantineAnswer) => void;
  onClose: () => void;
}) => {
  const { t, formatDateTime } = useWords(quarantineMessages);
  const { data } = useDesk();
  const [looking, setLooking] = useState<'no' | 'yes' | 'away'>('no');
  const look = async () => {
    setLooking('yes');
    const answer = await data.readQuarantine('anew');
    setLooking(answer.kind === 'done' ? 'no' : 'away');
    if (answer.kind === 'done') onLooked(answer.value);
  };
  const whyOf = ({ why, field }: Quarantined) =>
    field === ''
      ? t(`quarantine.${why}`)
      : t('quarantine.field', { why: t(`quarantine.${why}`), field: `\u2068${field}\u2069` });
  return (
    <Dialog title={t('quarantine.title')} wide onClose={onClose}>
      <p>{t('quarantine.what')}</p>
      <Table
        label={t('quarantine.title')}
        columns={['database', 'id', 'why', 'since']}
        head={(column) => t(`quarantine.${column}`)}
      >
        {documents.slice(0, shown).map((each) => (
          <tr key={`${each.database} ${each.id}`}>
            <td>
              <Ltr>{each.database}</Ltr>
            </td>
            <td>
              <Ltr>{each.id}</Ltr>
            </td>
            <td>{whyOf(each)}</td>
            <td>{formatDateTime(each.since)}</td>
          </tr>
        ))}
      </Table>
      {documents.length > shown && <Muted>{t('quarantine.more', { count: documents.length - shown })}</Muted>}
      {looking !== 'no' && <p role="status">{t(`quarantine.${looking === 'yes' ? 'looking' : 'away'}`)}</p>}
      <Line as="footer">
        <Button variant="primary" isDisabled={looking === 'yes'} onPress={() => void look()}>
          {t('quarantine.look')}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t('quarantine.close')} <Kbd keys="Escape" />
        </Button>
      </Line>
    </Dialog>
  );
};
