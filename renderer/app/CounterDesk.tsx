import { useDesk } from '#renderer/data/desk-context.tsx';
import { IntakeView } from '#renderer/screens/intake/IntakeView.tsx';
import { LetterBeside } from '#renderer/parts/tray/LetterBeside.tsx';
import { useCounterLetter } from '#renderer/parts/tray/use-counter-letter.ts';
import { goTo } from './use-route.ts';

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
          draftKey: `intake-${letterId}`,
          settle: async () => {
            await data.settleCounter(letterId);
            await data.writeDraft(`intake-${letterId}`, null);
          },
          next: () => goTo({ screen: 'scanning' }),
          beside: (onTake: Parameters<typeof LetterBeside>[0]['onTake']) => (
            <LetterBeside letterId={letterId} onTake={onTake} />
          ),
        };
  return <IntakeView letter={letter} onDone={onOpenRequest} onOpenRequest={onOpenRequest} />;
};
