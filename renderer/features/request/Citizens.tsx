import { useState } from 'react';
import type { Complainant } from '#shared/documents/citizen.ts';
import type { RequestDocument } from '#shared/documents/request.ts';
import { maskPaper } from '#renderer/features/citizens/mask-paper.ts';
import { HistoryList } from '#renderer/features/citizens/HistoryList.tsx';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { maskPhone } from './mask-phone.ts';
import styles from './request.module.css';

const Who = ({ who, isShown }: { who: Complainant; isShown: boolean }) => {
  const { t } = useI18n();
  return (
    <li className={styles.who}>
      <strong>
        <bdi>{who.name}</bdi>
      </strong>
      {who.phone && <Ltr>{isShown ? who.phone : maskPhone(who.phone)}</Ltr>}
      {who.paper && <Ltr>{isShown ? who.paper.number : maskPaper(who.paper.number)}</Ltr>}
      {isShown && who.email && <Ltr>{who.email}</Ltr>}
      {isShown && who.address && <bdi>{who.address}</bdi>}
      <span className={styles.quiet}>
        {t('request.language')} : {t(`language.${who.language}`)} · {t(`channel.${who.channel}`)}
      </span>
    </li>
  );
};

/** Who spoke up. Phone and papers are masked until somebody asks for them (law 09-08). */
export const Citizens = ({
  request,
  onOpenRequest,
}: {
  request: RequestDocument;
  onOpenRequest: (id: string) => void;
}) => {
  const { t } = useI18n();
  const [isShown, setShown] = useState(false);
  const [main] = request.complainants;
  return (
    <section className={styles.block}>
      <h3 className={styles.heading}>
        {t('request.citizens')}
        {main && (
          <Button size="small" variant="quiet" isPressed={isShown} onPress={() => setShown(!isShown)}>
            <Icon name="eye" size={14} /> {t(isShown ? 'request.citizens.hide' : 'request.citizens.show')}
          </Button>
        )}
      </h3>
      {request.complainantCount > 1 && (
        <p>{t('request.citizens.count', { count: request.complainantCount })}</p>
      )}
      {main ? (
        <ul className={styles.people}>
          {request.complainants.map((who, n) => (
            <Who key={`${who.citizenId}${String(n)}`} who={who} isShown={isShown} />
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>{t('request.citizens.none')}</p>
      )}
      {main && <HistoryList citizenId={main.citizenId} except={request._id} onOpen={onOpenRequest} />}
    </section>
  );
};
