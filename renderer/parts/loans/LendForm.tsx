import { useState } from 'react';
import type { Grant, Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { Day } from '#shared/documents/time.ts';
import { needsApproval } from '#shared/domain/access/lending.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { loansMessages } from './messages.ts';
import { Heading } from '#renderer/ui/Heading.tsx';
import styles from './loans.module.css';

const whole = '*' as const;

/** Lends one's rights to a colleague for some days. What was typed stays when the server cannot be reached. */
export const LendForm = ({
  reference,
  grants,
  today,
}: {
  reference: ReferenceData;
  /** One's own: what is borrowed cannot be lent on. */
  grants: readonly Grant[];
  today: Day;
}) => {
  const { t, name } = useWords(loansMessages);
  const { data, person } = useDesk();
  const names = useNames();
  const toast = useToast();
  const [to, setTo] = useState('');
  const [office, setOffice] = useState<string>(whole);
  const [role, setRole] = useState<Grant['role'] | typeof whole>(whole);
  const [startsOn, setStartsOn] = useState<string>(today);
  const [endsOn, setEndsOn] = useState<string>(today);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const roles = [...new Set(grants.map((grant) => grant.role))];
  const everywhere = grants.some((grant) => grant.office === '*');
  const offices = everywhere
    ? reference.offices.offices.map(({ code }) => code)
    : [...new Set(grants.map((grant) => grant.office))];
  const placeOf = ({ grants: held }: Person): string =>
    held.map(({ office: code }) => (code === '*' ? t('role.everywhere') : names.office(code)))[0] ?? '';
  const colleagues = reference.people.people
    .filter(({ id, active }) => active && id !== person.id)
    .map((one) => ({ value: one.id, label: `${name(one.name)} · ${placeOf(one)}` }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const isBackwards = startsOn === '' || endsOn < startsOn;
  const isReady = to !== '' && !isBackwards && reason.trim() !== '';
  const lend = async () => {
    setTried(true);
    if (!isReady) return;
    const loan = {
      to,
      office: office === whole ? null : office,
      ...(role === whole ? {} : { roles: [role] }),
      startsOn,
      endsOn,
      reason: reason.trim(),
    };
    const outcome = await data.lendRights(loan);
    if (outcome !== 'done') return toast(t(`loans.${outcome}`), { tone: 'problem' });
    const lender = reference.people.people.find(({ id }) => id === person.id);
    const borrower = reference.people.people.find(({ id }) => id === to);
    const isWaiting = lender && borrower && needsApproval(loan, lender, borrower);
    toast(t(isWaiting ? 'loans.asked' : 'loans.lent', { name: names.person(to) }));
    setTo('');
    setReason('');
    return setTried(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void lend();
      }}
    >
      <Heading>{t('loans.new')}</Heading>
      <div className={styles.form}>
        <div className={styles.whole}>
          <Muted>{t('loans.new.hint')}</Muted>
        </div>
        <ComboBox
          label={t('loans.to')}
          value={to}
          onChange={setTo}
          options={colleagues}
          error={isTried && to === '' ? t('loans.to.missing') : null}
        />
        <Select
          label={t('loans.office')}
          value={office}
          onChange={setOffice}
          options={[
            { value: whole, label: t('loans.whole') },
            ...offices.map((code) => ({ value: code, label: names.office(code) })),
          ]}
        />
        {roles.length > 1 && (
          <Select
            label={t('loans.rights')}
            value={role}
            onChange={setRole}
            options={[
              { value: whole, label: t('loans.whole') },
              ...roles.map((value) => ({ value, label: t(`role.${value}`) })),
            ]}
          />
        )}
        <DateField label={t('loans.first-day')} min={today} value={startsOn} onChange={setStartsOn} />
        <DateField
          label={t('loans.last-day')}
          min={startsOn}
          value={endsOn}
          onChange={setEndsOn}
          error={isTried && isBackwards ? t('loans.days.wrong') : null}
        />
        <div className={styles.whole}>
          <TextField
            label={t('loans.reason')}
            hint={t('loans.reason.hint')}
            dir="auto"
            maxLength={300}
            value={reason}
            onChange={setReason}
            error={isTried && reason.trim() === '' ? t('loans.reason.missing') : null}
          />
        </div>
        <div className={styles.buttons}>
          <Button variant="primary" type="submit">
            {t('loans.lend')}
          </Button>
        </div>
      </div>
    </form>
  );
};
