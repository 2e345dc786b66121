import type { Ladder } from '#shared/documents/ladder.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { vacantPosts } from '#shared/domain/escalation/vacant-posts.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';

/** Offices named one by one; beyond, they are counted. */
const mostNamed = 5;

/** Says which positions of a ladder nobody holds, and where: what goes up to them is received by nobody. */
export const VacantPosts = ({ ladder, city }: { ladder: Ladder; city: ReferenceData }) => {
  const { t } = useAdministrationWords();
  const names = useNames();
  const vacant = vacantPosts(ladder, city);
  if (vacant.length === 0) return null;
  const where = (offices: readonly string[]) => {
    if (offices.length === city.offices.offices.length) return t('administration.all-offices');
    if (offices.length > mostNamed) return t('administration.vacant.offices', { count: offices.length });
    return offices.map((office) => names.office(office)).join(t('administration.vacant.comma'));
  };
  return (
    <Notice tone="amber" icon="alert">
      <p>{t('administration.vacant')}</p>
      <ul>
        {vacant.map(({ position, offices }) => (
          <li key={position}>
            <bdi>{names.position(position)}</bdi> · <bdi>{where(offices)}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
};
