import { useEffect, useRef } from 'react';
import type { OwnCall } from '#shared/contracts/telephone-api.ts';
import { CallerList } from './CallerList.tsx';
import { useCallers } from './use-callers.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { telephoneMessages } from './messages.ts';
import styles from './telephone.module.css';

const takeKey = 'F9';

/** Who calls: everybody known under the number, what they have open, and the way to a registration. It takes nobody's focus. */
export const CallCard = ({
  call,
  onTake,
  onOpenRequest,
  onClose,
}: {
  call: OwnCall;
  /** `citizenId` null: somebody who is not on the card. */
  onTake: (citizenId: string | null) => void;
  onOpenRequest: (requestId: string) => void;
  onClose: () => void;
}) => {
  const { t } = useWords(telephoneMessages);
  const callers = useCallers(call.number);
  const only = callers?.length === 1 ? callers[0] : undefined;
  const take = () => onTake(only?.citizen._id ?? null);
  const takeRef = useRef<HTMLDivElement>(null);
  useShortcut(takeKey, take, { label: t('telephone.register'), group: 'app' });
  // Enter takes the call where nobody is writing.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      takeRef.current?.querySelector('button')?.focus();
  }, []);
  const state =
    call.state === 'ringing' ? (call.direction === 'in' ? 'ringing' : 'calling') : ('talking' as const);
  return (
    <section className={styles.card} aria-label={t('telephone.card')}>
      <div className={styles.head}>
        <Badge tone={call.state === 'ringing' ? 'amber' : 'green'} icon="phone">
          {t(`telephone.${state}`)}
        </Badge>
        <span className={styles.number}>
          {call.number === null ? t('telephone.withheld') : <Ltr>{call.number}</Ltr>}
        </span>
        <span className={styles.space} />
        <Button size="small" variant="quiet" label={t('telephone.close')} onPress={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      {call.line !== '' && (
        <Muted size="small">{t('telephone.line', { line: `\u2068${call.line}\u2069` })}</Muted>
      )}
      {call.number === null ? (
        <Muted size="small">{t('telephone.withheld.more')}</Muted>
      ) : callers === null ? (
        <Muted size="small">{t('telephone.looking')}</Muted>
      ) : callers.length === 0 ? (
        <Muted size="small">{t('telephone.nobody')}</Muted>
      ) : (
        <CallerList callers={callers} onTake={onTake} onOpenRequest={onOpenRequest} />
      )}
      <div className={styles.foot} ref={takeRef}>
        <Button variant="primary" onPress={take}>
          {t('telephone.register')} <Kbd keys={takeKey} />
        </Button>
      </div>
    </section>
  );
};
