import { useWords } from '#renderer/i18n/use-words.ts';
import { HeldMailsCard } from '#renderer/parts/held-mails/HeldMailsCard.tsx';
import { Scroll } from '#renderer/ui/Page.tsx';
import { ExchangesCard } from './ExchangesCard.tsx';
import { MailboxCard } from './MailboxCard.tsx';
import { MailCard } from './MailCard.tsx';
import { ScannersCard } from './ScannersCard.tsx';
import { machinesMessages } from './messages.ts';
import audit from '../audit/audit.module.css';

/** What e-mails, calls and papers go through, each with a trial. */
export const MachinesDesk = () => {
  const { t } = useWords(machinesMessages);
  return (
    <Scroll label={t('machines.title')}>
      <div className={audit.desk}>
        <MailCard />
        <MailboxCard />
        <HeldMailsCard />
        <ExchangesCard />
        <ScannersCard />
      </div>
    </Scroll>
  );
};
