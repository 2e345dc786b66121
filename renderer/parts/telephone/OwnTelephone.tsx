import { useState } from 'react';
import { extension as extensionShape } from '#shared/contracts/telephone-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { telephoneMessages } from './messages.ts';
import styles from './telephone.module.css';

/** The telephone that stands before a person: said once, kept until they leave it or a colleague sits down at it. */
export const OwnTelephone = ({ extension }: { extension: string | null }) => {
  const { t } = useWords(telephoneMessages);
  const { data } = useDesk();
  const toast = useToast();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const sit = async (at: string | null) => {
    const { kind } = await data.sitAtTelephone(at);
    if (kind === 'done') setTyped('');
    else toast(t('telephone.away'), { tone: 'problem' });
  };
  const submit = () => {
    const read = extensionShape.safeParse(typed);
    setWrong(!read.success);
    if (read.success) void sit(read.data);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Heading>{t('telephone.own')}</Heading>
      {extension === null ? (
        <div className={styles.own}>
          <TextField
            label={t('telephone.own.number')}
            hint={t('telephone.own.hint')}
            dir="ltr"
            maxLength={60}
            value={typed}
            onChange={setTyped}
            error={isWrong ? t('telephone.own.wrong') : null}
          />
          <Button type="submit">{t('telephone.own.set')}</Button>
        </div>
      ) : (
        <div className={styles.own}>
          <Ltr>{extension}</Ltr>
          <Button size="small" onPress={() => void sit(null)}>
            {t('telephone.own.leave')}
          </Button>
        </div>
      )}
    </form>
  );
};
