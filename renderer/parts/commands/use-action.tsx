import { type ReactNode, useState } from 'react';
import { useCommands } from '#renderer/parts/sending/use-commands.ts';
import { ActionDialog, type Asking } from './ActionDialog.tsx';
import { type ActionName, actionOf } from './actions.ts';

/**
 * Begins actions: at once where nothing has to be asked, else with a dialog, to be drawn where it is begun. `onDone` is told on
 * how many it was, and which were refused.
 */
export const useAction = (
  onDone: (ids: readonly string[], refused: readonly string[]) => void = () => undefined,
): { begin: (name: ActionName, ids: readonly string[]) => void; dialog: ReactNode } => {
  const submit = useCommands();
  const [asking, setAsking] = useState<Asking | null>(null);
  return {
    begin: (name, ids) => {
      const { ask } = actionOf(name);
      if ('body' in ask) void submit(ids, ask.body);
      else setAsking({ name, ask, ids });
    },
    dialog: asking && (
      <ActionDialog
        {...asking}
        onClose={() => setAsking(null)}
        onDone={(refused) => {
          setAsking(null);
          onDone(asking.ids, refused);
        }}
      />
    ),
  };
};
