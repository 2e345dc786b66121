import type { LadderStep } from '#shared/documents/ladder.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useDuration } from '../words/use-duration.ts';

/** A step as a sentence. */
export const useStepWords = (): ((step: LadderStep) => string) => {
  const { t } = useAdministrationWords();
  const names = useNames();
  const duration = useDuration();
  return ({ kind, clock, minutes, to, decider, decideWithinMinutes, extendMinutes, afterDecisionMinutes }) =>
    t(`administration.step.${kind}`, {
      side: minutes < 0 ? 'before' : minutes > 0 ? 'after' : 'at',
      time: duration(minutes),
      clock: t(`administration.clock.${clock}`),
      to: names.position(to),
      decider: names.position(decider),
      within: duration(decideWithinMinutes),
      extend: duration(extendMinutes),
      held: duration(afterDecisionMinutes),
    });
};
