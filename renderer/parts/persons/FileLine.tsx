import { type ReactNode, useState } from 'react';
import type { CitizenDocument } from '#shared/documents/citizen.ts';
import { maskedOf } from '#renderer/parts/citizens/masked-of.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { personsMessages } from './messages.ts';
import styles from './persons.module.css';

const longestNote = 300;

/** Another file: whose, its numbers masked, what it has to do with this one, and what can be done, after a word on why. */
export const FileLine = ({
  citizen,
  note,
  act,
  onAct,
}: {
  citizen: CitizenDocument;
  note: ReactNode;
  /** null: nothing can be done here. */
  act: 'join' | 'separate' | null;
  onAct: (why: string) => Promise<void>;
}) => {
  const { t } = useWords(personsMessages);
  const [isAsking, setAsking] = useState(false);
  const [why, setWhy] = useState('');
  const { phone, paper } = maskedOf(citizen);
  return (
    <li className={styles.file}>
      <strong>
        <bdi>{citizen.name}</bdi>
      </strong>
      {(phone !== '' || paper !== '') && (
        <Line>
          {phone && <Ltr>{phone}</Ltr>}
          {paper && <Ltr>{paper}</Ltr>}
        </Line>
      )}
      <Muted as="span" size="small">
        {note}
      </Muted>
      {act && !isAsking && (
        <Button
          size="small"
          label={t(`persons.${act}.name`, { name: citizen.name })}
          onPress={() => setAsking(true)}
        >
          {t(`persons.${act}`)}
        </Button>
      )}
      {act && isAsking && (
        <form
          className={styles.ask}
          onSubmit={(event) => {
            event.preventDefault();
            setAsking(false);
            void onAct(why.trim());
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setAsking(false);
          }}
        >
          <TextField
            label={t('persons.why')}
            value={why}
            onChange={setWhy}
            dir="auto"
            maxLength={longestNote}
            hint={t(`persons.${act}.hint`)}
            autoFocus
          />
          <Line>
            <Button size="small" variant="primary" type="submit">
              {t(`persons.${act}`)}
            </Button>
            <Button size="small" variant="quiet" onPress={() => setAsking(false)}>
              {t('app.cancel')}
            </Button>
          </Line>
        </form>
      )}
    </li>
  );
};
