import { useState } from 'react';
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
  onDetails: (change: Partial<CitizenDetails>) => void;
  /** Sentences under the fields. */
  notes: Partial<Record<Detail, { level: 'error' | 'warning'; text: string }>>;
}

/** A citizen's file as fields; e-mail and address wait behind a button, for few have them at the counter. */
export const CitizenFields = ({ details, onDetails, notes }: CitizenFieldsProps) => {
  const { t } = useWords(citizensMessages);
  const [more, setMore] = useState(details.email !== '' || details.home !== '');
  const field = (name: Exclude<Detail, 'paperType'>) => ({
    value: details[name],
    onChange: (value: string) => onDetails({ [name]: value }),
    error: notes[name]?.level === 'error' ? notes[name].text : undefined,
    hint: notes[name]?.level === 'warning' ? notes[name].text : undefined,
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
