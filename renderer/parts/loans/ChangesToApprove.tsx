import { useCallback, useEffect, useState } from 'react';
import type { WaitingChange } from '#shared/contracts/reference-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { loansMessages } from './messages.ts';
import styles from './loans.module.css';

/** Changes of who decides that wait for this person's yes: who proposes them, why, and who would come to decide where. */
export const ChangesToApprove = () => {
  const { t } = useWords(loansMessages);
  const { data } = useDesk();
  const names = useNames();
  const toast = useToast();
  const [changes, setChanges] = useState<readonly WaitingChange[]>([]);
  const read = useCallback(async () => {
    const answer = await data.waitingChanges();
    setChanges(answer.kind === 'done' ? answer.value : []);
  }, [data]);
  useEffect(() => void read(), [read]);
  if (changes.length === 0) return null;
  const say = async (change: WaitingChange, word: 'approve' | 'refuse') => {
    const answer = await data.settleChange(change, word);
    await read();
    if (answer.kind !== 'done') return toast(t('loans.change.failed'), { tone: 'problem' });
    return toast(t(word === 'approve' ? 'loans.change.approved' : 'loans.change.refused'));
  };
  return (
    <section>
      <Heading>{t('loans.to-approve')}</Heading>
      <ul className={styles.rows}>
        {changes.map((change) => (
          <li key={change.id} className={styles.row}>
            <span className={styles.grow}>
              <strong>
                {t('loans.change', {
                  name: change.by === null ? t('loans.change.server') : names.person(change.by),
                })}
              </strong>{' '}
              <Muted as="span">
                <bdi>{change.comment}</bdi>
              </Muted>
              {change.gained.length === 0 && <div>{t('loans.change.no-place')}</div>}
              {change.gained.map((place) => (
                <div key={`${place.person} ${place.position} ${place.office} ${place.domain}`}>
                  {t('loans.change.place', {
                    name: names.person(place.person),
                    position: names.position(place.position),
                    office: place.office === '*' ? t('loans.change.everywhere') : names.office(place.office),
                  })}
                </div>
              ))}
            </span>
            <Button size="small" variant="primary" onPress={() => void say(change, 'approve')}>
              {t('loans.approve')}
            </Button>
            <Button size="small" onPress={() => void say(change, 'refuse')}>
              {t('loans.decline')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
