import { useState } from 'react';
import type { HandOverAnswer } from '#shared/contracts/people-api.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { maySee } from '#shared/domain/access/may-see.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Fact, Facts } from '#renderer/ui/Facts.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { administrationMessages } from '../frame/messages.ts';
import { useAnswer } from '../frame/use-answer.ts';
import { peopleMessages } from './messages.ts';

/** Somebody leaves: what is theirs, to whom it goes, and then the account. */
export const LeaveDialog = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const { t, listed, formatNumber } = useWords(peopleMessages, administrationMessages);
  const { data, reference } = useDesk();
  const names = useNames();
  const toast = useToast();
  const { reach, value: work, ask } = useAnswer(() => data.readWork(person.id));
  const [to, setTo] = useState('');
  const [busy, setBusy] = useState(false);
  const [handed, setHanded] = useState<HandOverAnswer | null>(null);
  const offices = work?.open.map(({ office }) => office) ?? [];
  const colleagues = (reference?.people.people ?? []).filter(
    (one) => one.active && one.id !== person.id && offices.some((office) => maySee(one, office)),
  );
  const away = () => toast(t('administration.away'), { tone: 'problem' });
  const handOver = async () => {
    setBusy(true);
    const answer = await data.handOverWork(person.id, to === '' ? null : to);
    setBusy(false);
    if (answer.kind !== 'done') return away();
    setHanded(answer.value);
    return ask();
  };
  const close = async () => {
    setBusy(true);
    const answer = await data.changeAccount(person.id, 'put-out');
    setBusy(false);
    if (answer.kind !== 'done') return away();
    toast(t('people.closed.done', { count: answer.value.sessionsEnded }));
    return onClose();
  };
  return (
    <Dialog title={t('people.leave.title', { name: names.person(person.id) })} onClose={onClose}>
      <Stack>
        {!work && <p>{t(reach === 'loading' ? 'people.leave.reading' : 'administration.away')}</p>}
        {work && work.open.length === 0 && <p>{t('people.leave.nothing')}</p>}
        {work && work.open.length > 0 && (
          <>
            <h3>{t('people.leave.open')}</h3>
            <Facts>
              {work.open.map(({ office, count }) => (
                <Fact key={office} name={names.office(office)}>
                  {t('people.leave.count', { count })}
                </Fact>
              ))}
            </Facts>
            <Line align="baseline">
              <ComboBox
                label={t('people.leave.to')}
                value={to}
                onChange={setTo}
                options={[
                  { value: '', label: t('people.leave.queue') },
                  ...colleagues.map(({ id }) => ({ value: id, label: names.person(id) })),
                ]}
              />
              <Button variant="primary" isDisabled={busy} onPress={() => void handOver()}>
                {t('people.leave.hand')}
              </Button>
            </Line>
          </>
        )}
        {handed && (
          <p role="status">
            {t('people.leave.handed', { handed: handed.handed })}{' '}
            {handed.left > 0 && t('people.leave.left', { left: handed.left })}
          </p>
        )}
        {work && work.places.length > 0 && (
          <Notice tone="amber" icon="alert">
            {t('people.leave.places', {
              places: listed(
                work.places.map(({ position, office }) =>
                  [names.position(position), office === '*' ? '' : names.office(office)]
                    .filter((word) => word !== '')
                    .join(' '),
                ),
              ),
            })}
          </Notice>
        )}
        {work && work.loans > 0 && <p>{t('people.leave.loans', { count: work.loans })}</p>}
        <Muted size="small">{t('people.leave.close.hint')}</Muted>
        {work && work.open.length > 0 && (
          <p>
            {t('people.leave.still')} ({formatNumber(work.open.reduce((sum, { count }) => sum + count, 0))})
          </p>
        )}
        <Line as="footer">
          <Button variant="danger" isDisabled={busy || !work} onPress={() => void close()}>
            {t('people.leave.close')}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('app.cancel')} <Kbd keys="Escape" />
          </Button>
        </Line>
      </Stack>
    </Dialog>
  );
};
