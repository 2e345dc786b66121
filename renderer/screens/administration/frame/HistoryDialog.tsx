import { useEffect, useState } from 'react';
import type { EditableDocument, EditableKind, ReferenceVersion } from '#shared/contracts/reference-api.ts';
import { type Difference, differencesOf } from '#shared/domain/reference/differences.ts';
import { referenceKinds } from '#shared/reference/reference-kinds.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Press } from '#renderer/ui/Press.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { DifferenceList } from '../words/DifferenceList.tsx';
import styles from './frame.module.css';

interface Opened {
  document: EditableDocument;
  /** Since the version before; null for the first. */
  differences: Difference[] | null;
}

/** All versions of a section, each with what it changed and the way back to it, which is a new version. */
export const HistoryDialog = ({
  kind,
  versions,
  onClose,
  onTake,
}: {
  kind: EditableKind;
  versions: readonly ReferenceVersion[];
  onClose: () => void;
  onTake: (document: EditableDocument, why: string) => void;
}) => {
  const { t, formatDateTime } = useAdministrationWords();
  const { data } = useDesk();
  const names = useNames();
  const [chosen, setChosen] = useState(versions[0]?.version ?? null);
  const [opened, setOpened] = useState<Opened | 'loading' | 'away'>('loading');
  useEffect(() => {
    if (chosen === null) return undefined;
    let isOpen = true;
    setOpened('loading');
    const read = async () => {
      const [answer, before] = await Promise.all([
        data.readReferenceVersion(kind, chosen),
        chosen > 1 ? data.readReferenceVersion(kind, chosen - 1) : null,
      ]);
      if (!isOpen) return;
      if (answer.kind !== 'done' || (before && before.kind !== 'done')) return setOpened('away');
      const { document } = answer.value;
      setOpened({
        document,
        differences: before
          ? differencesOf(before.value.document, document, referenceKinds[kind].lists)
          : null,
      });
    };
    void read();
    return () => {
      isOpen = false;
    };
  }, [data, kind, chosen]);
  return (
    <Dialog title={t('administration.history.title')} onClose={onClose} wide>
      {versions.length === 0 && <p>{t('administration.history.none')}</p>}
      <ol className={styles.versions}>
        {versions.map(({ version, at, by, comment }) => (
          <li key={version} className={styles.versionRow} data-open={version === chosen ? '' : undefined}>
            <Press
              className={styles.version}
              aria-expanded={version === chosen}
              onClick={() => setChosen(version === chosen ? null : version)}
            >
              <strong>{t('administration.version', { version })}</strong>
              <span>{by === null ? t('administration.shipped') : names.person(by)}</span>
              {by !== null && <time dateTime={at}>{formatDateTime(at)}</time>}
              <bdi className={styles.why}>{comment}</bdi>
            </Press>
            {version === chosen && (
              <div className={styles.versionBody}>
                {typeof opened === 'string' ? (
                  <p role="status">{t(`administration.history.${opened}`)}</p>
                ) : (
                  <>
                    {opened.differences === null ? (
                      <p className={styles.quiet}>{t('administration.history.first')}</p>
                    ) : (
                      <DifferenceList differences={opened.differences} />
                    )}
                    {version !== versions[0]?.version && (
                      <Button
                        onPress={() =>
                          onTake(opened.document, t('administration.history.back.why', { version }))
                        }
                      >
                        <Icon name="undo" size={14} /> {t('administration.history.back')}
                      </Button>
                    )}
                  </>
                )}
              </div>
            )}
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button variant="quiet" onPress={onClose}>
          {t('app.close')}
        </Button>
      </div>
    </Dialog>
  );
};
