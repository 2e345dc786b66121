import { cityNow } from '#renderer/i18n/city-now.ts';
import { useState } from 'react';
import type { CauseArea, Evidence } from '#shared/documents/improvement.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { AreaFields } from './AreaFields.tsx';
import { officeOf } from './area.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { usePlace } from './use-place.ts';
import { useSendImprovement } from './use-send-improvement.ts';
import { practiceMessages } from './messages.ts';

const dayMs = 86_400_000;
/** How long an action is given when nobody says otherwise. */
const usualDays = 30;

/** Plans an action about a recurring cause, or (`evidence` null) about what somebody noticed. */
export const NewAction = ({
  area: first,
  evidence,
  onDone,
  onClose,
}: {
  area: CauseArea;
  evidence: Evidence | null;
  onDone: () => void;
  onClose: () => void;
}) => {
  const { t } = useWords(practiceMessages);
  const { person, reference } = useDesk();
  const names = useNames();
  const place = usePlace();
  const send = useSendImprovement();
  const [area, setArea] = useState(first);
  const office = officeOf(area, reference);
  const now = cityNow();
  return (
    <PlanDialog
      title={t('practice.plan')}
      draftKey={`improvement.plan.${JSON.stringify(first)}`}
      office={office}
      first={{
        title: t('practice.suggested', {
          category: names.category(area.category),
          place: place({ ...area, spot: null }, ''),
        }),
        action: '',
        owner: person.id,
        startsOn: localDay(now),
        dueOn: localDay(new Date(Date.parse(now) + usualDays * dayMs).toISOString()),
      }}
      onSend={async (draft) => {
        const id = await send(null, office, { type: 'plan-improvement', ...draft, area, evidence });
        if (id !== null) onDone();
        return id !== null;
      }}
      onClose={onClose}
    >
      {evidence === null && <AreaFields area={area} onChange={setArea} />}
    </PlanDialog>
  );
};
