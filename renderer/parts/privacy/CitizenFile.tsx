import { useEffect, useState } from 'react';
import { askedPurpose } from '#shared/documents/file-read.ts';
import type { ReaderOfFile } from '#shared/contracts/sync-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { privacyMessages } from './messages.ts';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import styles from './privacy.module.css';

const saveAs = (blob: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** Who has read a citizen's file, and the way to hand out all of it (law 09-08, articles 7 and 8). */
export const CitizenFile = ({
  citizenId,
  name,
  onClose,
}: {
  citizenId: string;
  name: string;
  onClose: () => void;
}) => {
  const { t, formatDateTime } = useWords(privacyMessages);
  const { data } = useDesk();
  const names = useNames();
  const toast = useToast();
  const [readers, setReaders] = useState<ReaderOfFile[] | 'loading' | 'away' | 'forbidden'>('loading');
  useEffect(() => {
    let current = true;
    void data.readersOf(citizenId).then((found) => {
      if (current) setReaders(found ?? 'away');
    });
    return () => {
      current = false;
    };
  }, [data, citizenId]);
  const exportAll = async () => {
    const file = await data.exportCitizen(citizenId);
    if (file === null || file === 'forbidden')
      return toast(t(`privacy.file.${file ?? 'away'}`), { tone: 'problem' });
    saveAs(file, `maktab-${citizenId}.json`);
    return toast(t('privacy.file.exported'));
  };
  const whyOf = ({ purpose, words }: ReaderOfFile): string => {
    const known = askedPurpose.safeParse(purpose).data;
    return [known ? t(`privacy.purpose.${known}`) : '', words].filter(Boolean).join(' : ');
  };
  return (
    <Dialog title={t('privacy.file.title', { name })} onClose={onClose} wide>
      <Heading>{t('privacy.file.readers')}</Heading>
      {typeof readers === 'string' ? (
        <p role="status">{t(`privacy.file.${readers}`)}</p>
      ) : readers.length === 0 ? (
        <p>{t('privacy.file.none')}</p>
      ) : (
        <ol className={styles.readers}>
          {readers.map((reader, n) => (
            <li key={`${reader.at}${String(n)}`} className={styles.reader}>
              <time dateTime={reader.at}>{formatDateTime(reader.at)}</time>
              <span>
                <bdi>{reader.by === null ? t('privacy.server') : names.person(reader.by)}</bdi>{' '}
                {t(`privacy.what.${reader.what}`)}
                {whyOf(reader) !== '' && <em className={styles.purpose}> · {whyOf(reader)}</em>}
              </span>
              <small>{reader.desk === null ? reader.from : t('privacy.desk', { desk: reader.desk })}</small>
            </li>
          ))}
        </ol>
      )}
      <Line>
        <Button onPress={() => void exportAll()}>{t('privacy.file.export')}</Button>
        <Button variant="quiet" onPress={onClose}>
          {t('app.close')}
        </Button>
      </Line>
    </Dialog>
  );
};
