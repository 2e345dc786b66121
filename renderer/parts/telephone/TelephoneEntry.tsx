import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { CallCard } from './CallCard.tsx';
import { TelephoneDialog } from './TelephoneDialog.tsx';
import { telephoneMessages } from './messages.ts';
import { useTelephone } from './use-telephone.ts';
import styles from './telephone.module.css';

const mostCards = 2;

/** The telephone in the bar, where an exchange tells of calls; and the cards of those that go on at this desk. */
export const TelephoneEntry = ({
  onTake,
  onOpenRequest,
}: {
  onTake: (callId: string, citizenId: string | null) => void;
  onOpenRequest: (requestId: string) => void;
}) => {
  const { t } = useWords(telephoneMessages);
  const telephone = useTelephone();
  const [isOpen, setOpen] = useState(false);
  const [closed, setClosed] = useState<readonly string[]>([]);
  const close = (id: string) => setClosed((now) => [...now, id]);
  const isConnected = telephone?.isConnected === true;
  useShortcut('Alt+T', isConnected && (() => setOpen(true)), { label: t('telephone.open'), group: 'app' });
  if (!isConnected) return null;
  const count = telephone.missed.filter(({ number }) => number !== null).length;
  const shown = telephone.calls.filter(
    ({ id, state }) => (state === 'ringing' || state === 'talking') && !closed.includes(id),
  );
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        label={`${t('telephone.to-return', { count })} (Alt+T)`}
        onPress={() => setOpen(true)}
      >
        <Icon name="phone" />
        {count > 0 && <Badge tone="amber">{count}</Badge>}
      </Button>
      {createPortal(
        <div className={styles.calls} role="status">
          {shown.slice(0, mostCards).map((call) => (
            <CallCard
              key={call.id}
              call={call}
              onTake={(citizenId) => {
                close(call.id);
                onTake(call.id, citizenId);
              }}
              onOpenRequest={onOpenRequest}
              onClose={() => close(call.id)}
            />
          ))}
        </div>,
        document.body,
      )}
      {isOpen && <TelephoneDialog telephone={telephone} onClose={() => setOpen(false)} />}
    </>
  );
};
