import { useState } from 'react';
import type { HeldMail, HeldWord } from '#shared/contracts/mail-api.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ListLine } from '#renderer/ui/ListRow.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { heldMailsMessages } from './messages.ts';

/** One e-mail that is held back: why first, and what may be done with it. To give it up is asked once more: its words go with it. */
export const HeldMailLine = ({
  mail,
  isBusy,
  onSettle,
}: {
  mail: HeldMail;
  isBusy: boolean;
  onSettle: (word: HeldWord) => void;
}) => {
  const { t, formatDateTime } = useWords(heldMailsMessages);
  const names = useNames();
  const [isAsking, setAsking] = useState(false);
  const values = {
    about: t(`held-mails.about.${mail.about}`),
    office: names.office(mail.office),
    time: formatDateTime(mail.at),
    spent: t(`held-mails.spent.${mail.spent}`),
  };
  const note =
    mail.by === null
      ? t('held-mails.by.rules', values)
      : t('held-mails.by', { ...values, person: names.person(mail.by) });
  const press = (id: 'discard' | 'release' | 'keep' | 'discard.sure', act: () => void) => (
    <Button size="small" isDisabled={isBusy} onPress={act}>
      {t(`held-mails.${id}`)}
    </Button>
  );
  const presses = isAsking ? (
    <>
      <Muted size="small">{t('held-mails.discard.ask')}</Muted>
      {press('keep', () => setAsking(false))}
      {press('discard.sure', () => onSettle('discard'))}
    </>
  ) : (
    <>
      {press('discard', () => setAsking(true))}
      {press('release', () => onSettle('release'))}
    </>
  );
  return (
    <ListLine
      title={<Ltr>{mail.reference}</Ltr>}
      note={note}
      facts={mail.mayDecide ? presses : <Muted size="small">{t('held-mails.own')}</Muted>}
    />
  );
};
