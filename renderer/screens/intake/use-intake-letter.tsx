import { useDesk } from '#renderer/data/desk-context.tsx';
import { LetterBeside } from '#renderer/parts/tray/LetterBeside.tsx';
import { useCounterLetter } from '#renderer/parts/tray/use-counter-letter.ts';
import type { IntakeLetter } from './IntakeForm.tsx';

/** The scanned letter that a registration is made from; null without one. `next`: what comes after its récépissé. */
export const useIntakeLetter = (letterId: string | null, next: () => void): IntakeLetter | null => {
  const { data } = useDesk();
  const bind = useCounterLetter(letterId);
  if (letterId === null) return null;
  const draftKey = `intake-${letterId}`;
  return {
    bind,
    draftKey,
    settle: async () => {
      await data.settleCounter(letterId);
      await data.writeDraft(draftKey, null);
    },
    next,
    beside: (onTake) => <LetterBeside letterId={letterId} onTake={onTake} />,
  };
};
