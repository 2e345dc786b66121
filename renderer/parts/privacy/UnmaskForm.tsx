import { useEffect, useRef, useState } from 'react';
import { unmaskPurpose, type UnmaskPurpose } from '#shared/documents/file-read.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { privacyMessages } from './messages.ts';
import { Line } from '#renderer/ui/Line.tsx';
import styles from './privacy.module.css';

/** Asks what the numbers are wanted for. Enter shows them; the usual purpose is chosen already. */
export const UnmaskForm = ({
  onGiven,
  onCancel,
}: {
  onGiven: (purpose: UnmaskPurpose, words: string) => Promise<void>;
  onCancel: () => void;
}) => {
  const { t } = useWords(privacyMessages);
  const [purpose, setPurpose] = useState<UnmaskPurpose>('call-back');
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // It opens at the foot of a long column.
  useEffect(() => {
    // Its answer is no way to take it back: newer browsers give a promise.
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const isMissing = purpose === 'other' && words.trim() === '';
  return (
    <form
      ref={form}
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing) void onGiven(purpose, words.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <Select
        label={t('privacy.why')}
        value={purpose}
        onChange={setPurpose}
        options={unmaskPurpose.options.map((value) => ({ value, label: t(`privacy.purpose.${value}`) }))}
      />
      {purpose === 'other' && (
        <TextField
          label={t('privacy.words')}
          value={words}
          onChange={setWords}
          dir="auto"
          maxLength={300}
          error={isTried && isMissing ? t('privacy.words.missing') : null}
          autoFocus
        />
      )}
      <Line>
        <Button size="small" variant="primary" type="submit" autoFocus>
          {t('privacy.show')}
        </Button>
        <Button size="small" variant="quiet" onPress={onCancel}>
          {t('app.cancel')}
        </Button>
      </Line>
    </form>
  );
};
