import { useState } from 'react';
import type { HeldIdentifiers } from '#shared/documents/citizen.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { citizensMessages } from './messages.ts';
import styles from './citizens.module.css';

/** A citizen's details as typed. */
export interface CitizenDetails {
  name: string;
  phone: string;
  paperType: 'cin' | 'passport' | 'residence-card';
  paperNumber: string;
  email: string;
  home: string;
}
type Detail = keyof CitizenDetails;
const papers = ['cin', 'passport', 'residence-card'] as const;

interface CitizenFieldsProps {
  details: CitizenDetails;
  /** What the file has and is not here: a field left empty leaves it as it is. */
  held: HeldIdentifiers | null;
  onDetails: (change: Partial<CitizenDetails>) => void;
  /** Sentences under the fields. */
  notes: Partial<Record<Detail, { level: 'error' | 'warning'; text: string }>>;
}

/** A citizen's file as fields; e-mail and address wait behind a button, for few have them at the counter. */
export const CitizenFields = ({ details, held, onDetails, notes }: CitizenFieldsProps) => {
  const { t } = useWords(citizensMessages);
  const [more, setMore] = useState(details.email !== '' || details.home !== '');
  const keptHint = (isThere: boolean | undefined, value: string, masked: string) =>
    isThere === true && value === '' ? t('citizens.kept', { masked }) : undefined;
  const kept: Partial<Record<Detail, string | undefined>> = {
    phone: keptHint(held?.phone !== null && held !== null, details.phone, held?.phone?.masked ?? ''),
    paperNumber: keptHint(
      held?.paper !== null && held !== null,
      details.paperNumber,
      held?.paper?.masked ?? '',
    ),
    email: keptHint(held?.email, details.email, '•••@•••'),
    home: keptHint(held?.address, details.home, '•••'),
  };
  const field = (name: Exclude<Detail, 'paperType'>) => ({
    value: details[name],
    onChange: (value: string) => onDetails({ [name]: value }),
    error: notes[name]?.level === 'error' ? notes[name].text : undefined,
    hint: notes[name]?.level === 'warning' ? notes[name].text : kept[name],
  });
  return (
    <div className={styles.fields}>
      <div data-check="name" className={styles.half}>
        <TextField label={t('citizens.name')} dir="auto" {...field('name')} />
      </div>
      <div data-check="phone" className={styles.half}>
        <TextField label={t('citizens.phone')} type="tel" dir="ltr" {...field('phone')} />
      </div>
      <div className={styles.third}>
        <Select
          label={t('citizens.paper')}
          value={details.paperType}
          onChange={(paperType) => onDetails({ paperType })}
          options={papers.map((type) => ({ value: type, label: t(`citizens.paper.${type}`) }))}
        />
      </div>
      <div data-check="paperNumber" className={styles.third}>
        <TextField label={t('citizens.paper.number')} dir="ltr" {...field('paperNumber')} />
      </div>
      {more ? (
        <>
          <div data-check="email" className={styles.half}>
            <TextField label={t('citizens.email')} type="email" dir="ltr" {...field('email')} />
          </div>
          <div data-check="home" className={styles.half}>
            <TextField label={t('citizens.home')} dir="auto" {...field('home')} />
          </div>
        </>
      ) : (
        <div className={styles.more}>
          <Button variant="quiet" size="small" onPress={() => setMore(true)}>
            {t('citizens.more')}
          </Button>
        </div>
      )}
    </div>
  );
};
