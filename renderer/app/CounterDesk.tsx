import { useDesk } from '#renderer/data/desk-context.tsx';
import { IntakeView } from '#renderer/features/intake/IntakeView.tsx';
import { LetterBeside } from '#renderer/features/scanning/LetterBeside.tsx';
import { useCounterLetter } from '#renderer/features/scanning/use-counter-letter.ts';

/** The counter; and beside it the scanned letter that the registration is made from. */
export const CounterDesk = ({
  letterId,
  onOpenRequest,
}: {
  letterId: string | null;
  onOpenRequest: (requestId: string) => void;
}) => {
  const { data } = useDesk();
  const bind = useCounterLetter(letterId);
  const letter =
    letterId === null
      ? null
      : {
          bind,
          settle: () => data.settleCounter(letterId),
          beside: (onTake: Parameters<typeof LetterBeside>[0]['onTake']) => (
            <LetterBeside letterId={letterId} onTake={onTake} />
          ),
        };
  return <IntakeView letter={letter} onDone={onOpenRequest} onOpenRequest={onOpenRequest} />;
};
