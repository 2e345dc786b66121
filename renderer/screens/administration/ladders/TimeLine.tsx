import type { LadderClock, LadderStep } from '#shared/documents/ladder.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { placesOn } from './line-places.ts';
import { useStepWords } from './use-step-words.ts';
import styles from './ladders.module.css';

const clocks: readonly LadderClock[] = ['target', 'acknowledge', 'orient', 'answer'];

/** The steps before and after each due date, and each as a sentence. */
export const TimeLine = ({ steps }: { steps: readonly LadderStep[] }) => {
  const { t } = useAdministrationWords();
  const words = useStepWords();
  const numbered = steps.map((step, n) => ({ step, n: n + 1 }));
  return (
    <>
      {clocks.map((clock) => {
        const own = numbered.filter(({ step }) => step.clock === clock && Number.isFinite(step.minutes));
        const places = placesOn(own.map(({ step }) => step));
        if (own.length === 0) return null;
        return (
          <div key={clock} className={styles.line} aria-hidden>
            <span className={styles.due}>{t(`administration.clock.${clock}`)}</span>
            {own.map(({ step, n }, at) => (
              <span
                key={n}
                className={styles.point}
                data-kind={step.kind}
                style={{ insetInlineStart: `${String(places[at] ?? 50)}%` }}
              >
                {n}
              </span>
            ))}
          </div>
        );
      })}
      <ol className={styles.sentences}>
        {steps.map((step) => (
          <li key={step.code}>{words(step)}</li>
        ))}
      </ol>
    </>
  );
};
