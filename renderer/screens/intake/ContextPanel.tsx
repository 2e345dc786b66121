import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { DuplicateCandidate } from '#renderer/data/contract/requests.ts';
import { ContactList } from '#renderer/parts/citizens/ContactList.tsx';
import { HistoryList } from '#renderer/parts/citizens/HistoryList.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { Destination } from './destination.ts';
import { DestinationCard } from './DestinationCard.tsx';
import type { IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';
import { DuplicateList } from './DuplicateList.tsx';
import { CityMap } from './map/CityMap.tsx';
import { placePoint } from './changes.ts';
import { intakeMessages } from './messages.ts';
import styles from './intake.module.css';

interface ContextPanelProps {
  draft: IntakeDraft;
  change: (next: (draft: IntakeDraft) => IntakeDraft) => void;
  reference: ReferenceData;
  destination: Destination;
  duplicates: DuplicateCandidate[] | null;
  onJoin: (candidate: DuplicateCandidate) => void;
  onOpenRequest: (id: string) => void;
}

/** What the form means while it is filled: where it goes, what is like it, who is in front of the desk. */
export const ContextPanel = ({
  draft,
  change,
  reference,
  destination,
  duplicates,
  ...on
}: ContextPanelProps) => {
  const { t, language } = useWords(intakeMessages);
  const chosen = destination.arrondissement;
  const named = reference.territory.arrondissements.find(({ code }) => code === chosen)?.name[language];
  const pointName =
    draft.point === null
      ? t('intake.map.no-point')
      : t('intake.map.point', { place: named ?? t('intake.map.outside') });
  return (
    <aside className={styles.context} aria-label={t('intake.context')}>
      <DestinationCard
        destination={destination}
        known={
          draft.category !== null || draft.toQualify || draft.point !== null || draft.arrondissement !== null
        }
      />
      <DuplicateList duplicates={duplicates} onJoin={on.onJoin} onOpen={on.onOpenRequest} />
      {draft.who === 'known' ? <ContactList citizenId={draft.citizenId} /> : null}
      {draft.who === 'known' ? <HistoryList citizenId={draft.citizenId} onOpen={on.onOpenRequest} /> : null}
      <CityMap
        territory={reference.territory}
        chosen={chosen}
        point={draft.point}
        pointName={pointName}
        onPoint={(point) => change((now) => placePoint(now, point, reference.territory))}
      />
    </aside>
  );
};
