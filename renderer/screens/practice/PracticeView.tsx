import { cityNow } from '#renderer/i18n/city-now.ts';
import { useMemo, useState } from 'react';
import type { CauseArea, Evidence } from '#shared/documents/improvement.ts';
import { mayImprove } from '#shared/workflow/improvements/may-improve.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { ScreenProps } from '#renderer/parts/screen/define-screen.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Page, Scroll } from '#renderer/ui/Page.tsx';
import { Split } from '#renderer/ui/Split.tsx';
import { ActionPanel } from './ActionPanel.tsx';
import { ActionsList } from './ActionsList.tsx';
import { causeAreaOf, evidenceOf, officeOf } from './area.ts';
import { CausePanel } from './CausePanel.tsx';
import { CausesList } from './CausesList.tsx';
import { NewAction } from './NewAction.tsx';
import { type PeriodDays, periodsOf } from './periods.ts';
import { PracticeHead, type PracticeTab } from './PracticeHead.tsx';
import { useCauses } from './use-causes.ts';
import { useImprovements } from './use-improvements.ts';
import { useSendImprovement } from './use-send-improvement.ts';
import { practiceMessages } from './messages.ts';

/** From recurring causes to actions, their measured effect, and practices for everybody. */
export const PracticeView = ({ to }: ScreenProps) => {
  const { t } = useWords(practiceMessages);
  const { person, reference } = useDesk();
  const send = useSendImprovement();
  const [tab, setTab] = useState<PracticeTab>('causes');
  const [period, setPeriod] = useState<PeriodDays>('28');
  const [picked, setPicked] = useState<number | null>(null);
  const [planning, setPlanning] = useState<{ area: CauseArea; evidence: Evidence | null } | null>(null);
  const periods = useMemo(() => periodsOf(period, cityNow()), [period]);
  const found = useCauses(periods, picked !== null);
  const improvements = useImprovements() ?? [];
  const practices = improvements.filter(({ improvement }) => improvement.practice !== null);
  const views = tab === 'practices' ? practices : improvements;
  const counts = {
    causes: found?.causes.length ?? null,
    actions: improvements.length,
    practices: practices.length,
  };
  const cause = tab === 'causes' && picked !== null ? (found?.causes[picked] ?? null) : null;
  const view = tab !== 'causes' && picked !== null ? (views[picked] ?? null) : null;
  const mayPlan = (office: string) => mayImprove(person, 'plan-improvement', { office, owner: null });
  const show = (next: PracticeTab, index: number | null = null) => {
    setTab(next);
    setPicked(index);
  };
  const home = reference?.offices.offices.find(({ code, arrondissement }) => arrondissement && mayPlan(code));
  const [category] = reference?.catalogue.categories ?? [];
  return (
    <Page
      label={t('practice.title')}
      head={
        <PracticeHead
          tab={tab}
          counts={counts}
          onTab={show}
          period={period}
          onPeriod={(days) => {
            setPeriod(days);
            setPicked(null);
          }}
          onNew={
            home && category
              ? () =>
                  setPlanning({
                    area: { category: category.code, arrondissement: home.arrondissement, spot: null },
                    evidence: null,
                  })
              : null
          }
        />
      }
    >
      <Split aside="half">
        <Scroll label={t('practice.tabs')}>
          {tab === 'causes' ? (
            <>
              <Notice place="band">{t('practice.causes.about')}</Notice>
              <CausesList found={found} improvements={improvements} picked={picked} onPick={setPicked} />
            </>
          ) : (
            <ActionsList tab={tab} views={views} picked={picked} onPick={setPicked} />
          )}
        </Scroll>
        {cause ? (
          <CausePanel
            cause={cause}
            onPlan={
              mayPlan(officeOf(causeAreaOf(cause), reference))
                ? () => setPlanning({ area: causeAreaOf(cause), evidence: evidenceOf(cause, periods) })
                : null
            }
            onOpenRequest={to.request}
          />
        ) : view ? (
          <ActionPanel
            key={view.improvement._id}
            view={view}
            onSend={async (body) =>
              (await send(view.improvement._id, view.improvement.office, body)) !== null
            }
          />
        ) : counts[tab] ? (
          <EmptyState icon="improve" title={t('practice.select')} />
        ) : null}
      </Split>
      {planning && (
        <NewAction {...planning} onDone={() => show('actions', 0)} onClose={() => setPlanning(null)} />
      )}
    </Page>
  );
};
