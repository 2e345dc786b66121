import { useNames } from '#renderer/parts/names/use-names.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import type { EditableKind } from '#shared/contracts/reference-api.ts';
import { exportSection } from './export-section.ts';
import type { SectionState } from './use-section.ts';
import styles from './frame.module.css';

/** The present version, who made it, when and why; and what can be done with the section. */
export const SectionHead = <Kind extends EditableKind>({
  section,
  problems,
  document,
  mayPreview,
  onShow,
}: {
  section: SectionState<Kind>;
  problems: number;
  document: Parameters<typeof exportSection>[0];
  mayPreview: boolean;
  onShow: (what: 'preview' | 'history' | 'import') => void;
}) => {
  const { t, formatDateTime } = useAdministrationWords();
  const names = useNames();
  const toast = useToast();
  const { present, versions, draft } = section;
  const newest = versions.find(({ version }) => version === present?.version);
  const discard = () => {
    section.setDraft(null);
    toast(t('administration.discarded'), {
      action: { label: t('administration.undo'), run: () => section.setDraft(draft) },
    });
  };
  return (
    <header className={styles.head}>
      <div className={styles.about}>
        {present?.version && (
          <Badge tone="accent" icon="history">
            {t('administration.version', { version: present.version })}
          </Badge>
        )}
        <span className={styles.made}>
          {newest?.by
            ? t('administration.made', { who: names.person(newest.by), when: formatDateTime(newest.at) })
            : t('administration.shipped')}
          {newest?.comment && (
            <>
              {' · '}
              <q>
                <bdi>{newest.comment}</bdi>
              </q>
            </>
          )}
        </span>
        {draft && (
          <Badge tone={problems > 0 ? 'red' : 'amber'} icon="pencil">
            {t('administration.unsaved')}
          </Badge>
        )}
      </div>
      <div className={styles.actions}>
        {draft && (
          <Button size="small" variant="quiet" onPress={discard}>
            <Icon name="undo" size={14} /> {t('administration.discard')}
          </Button>
        )}
        <Button size="small" variant="quiet" onPress={() => onShow('history')}>
          <Icon name="history" size={14} /> {t('administration.history')} <Kbd keys="H" />
        </Button>
        <Button size="small" variant="quiet" onPress={() => onShow('import')}>
          <Icon name="import" size={14} /> {t('administration.import')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          onPress={() => exportSection(document, 'json', present?.version ?? null)}
        >
          <Icon name="export" size={14} /> {t('administration.export')}
        </Button>
        {document.kind === 'calendar' && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => exportSection(document, 'ics', present?.version ?? null)}
          >
            <Icon name="calendar" size={14} /> {t('administration.export.ics')}
          </Button>
        )}
        <Button size="small" variant="primary" isDisabled={!mayPreview} onPress={() => onShow('preview')}>
          {t('administration.preview')} <Kbd keys="Mod+Enter" />
        </Button>
      </div>
    </header>
  );
};
