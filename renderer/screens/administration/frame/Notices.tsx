import { useState } from 'react';
import { differencesOf } from '#shared/domain/reference/differences.ts';
import { referenceKinds } from '#shared/reference/reference-kinds.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useSyncStatus } from '#renderer/parts/sync/use-sync-status.ts';
import { isAway } from '#renderer/parts/sync/is-away.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { DifferenceList } from '../words/DifferenceList.tsx';
import type { EditableKind } from '#shared/contracts/reference-api.ts';
import type { SectionState } from './use-section.ts';
import styles from './frame.module.css';

/** What a person has to know before going on: no network, a draft given back, somebody else's changes. */
export const Notices = <Kind extends EditableKind>({ section }: { section: SectionState<Kind> }) => {
  const { t, formatDateTime } = useAdministrationWords();
  const names = useNames();
  const sync = useSyncStatus();
  const [isOpen, setOpen] = useState(true);
  const { draft, present, versions, reach } = section;
  const [newest] = versions;
  return (
    <>
      {(reach === 'away' || isAway(sync.state)) && (
        <p className={styles.notice} role="status">
          <Icon name="offline" />
          <span>{t(draft ? 'administration.offline.draft' : 'administration.offline')}</span>
          <Button size="small" onPress={() => void section.reload()}>
            {t('administration.retry')}
          </Button>
        </p>
      )}
      {section.isRestored && !section.isConflict && (
        <p className={styles.notice} role="status">
          <Icon name="pencil" />
          <span>{t('administration.restored')}</span>
        </p>
      )}
      {section.isConflict && draft && present && (
        <section className={styles.conflict} aria-label={t('administration.conflict.title')}>
          <p role="alert">
            <Icon name="users" />
            <span>
              {t('administration.conflict', {
                who: newest?.by ? names.person(newest.by) : t('administration.somebody'),
                when: newest ? formatDateTime(newest.at) : '',
              })}{' '}
              {newest?.comment && (
                <q>
                  <bdi>{newest.comment}</bdi>
                </q>
              )}
            </span>
            <Button size="small" variant="quiet" isPressed={isOpen} onPress={() => setOpen(!isOpen)}>
              {t('administration.conflict.see')}
            </Button>
            <Button size="small" variant="primary" onPress={section.reapply}>
              {t('administration.conflict.reapply')}
            </Button>
            <Button size="small" onPress={() => section.setDraft(null)}>
              {t('administration.conflict.drop')}
            </Button>
          </p>
          {isOpen && (
            <div className={styles.theirs}>
              <DifferenceList
                differences={differencesOf(
                  draft.from,
                  present.document,
                  referenceKinds[draft.from.kind].lists,
                )}
              />
            </div>
          )}
        </section>
      )}
    </>
  );
};
