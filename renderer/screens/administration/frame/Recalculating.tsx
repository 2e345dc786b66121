import type { EditableKind } from '#shared/contracts/reference-api.ts';
import { referenceKinds } from '#shared/reference/reference-kinds.ts';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useRecalculation } from './use-recalculation.ts';
import styles from './frame.module.css';

/** After a version was saved: how many open requests stand by it already. Nothing once all do. */
export const Recalculating = ({ kind, version }: { kind: EditableKind; version: number | null }) => {
  const { t } = useAdministrationWords();
  const underWay = useRecalculation(referenceKinds[kind].moves !== null, version);
  if (underWay === null) return null;
  const { examined, of } = underWay;
  const said =
    of === null
      ? t('administration.recalculating')
      : t('administration.recalculating.of', { done: Math.min(examined, of), of });
  return (
    <div className={styles.recalculating} role="status">
      {said}
      <ProgressLine value={of === null ? null : Math.min(1, examined / Math.max(1, of))} label={said} />
    </div>
  );
};
