import { useState } from 'react';
import type { Person } from '#shared/documents/reference-data.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { isAllowed } from '#shared/workflow/allowed-commands.ts';
import type { CommandBody } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { BulkResults } from '#renderer/parts/bulk/BulkResults.tsx';
import { type BulkItem, useBulk } from '#renderer/parts/bulk/use-bulk.ts';
import { sendingMessages } from '#renderer/parts/sending/messages.ts';
import { useCommands } from '#renderer/parts/sending/use-commands.ts';
import { useOneAtATime } from '#renderer/parts/sending/use-one-at-a-time.ts';
import { useTarget } from '#renderer/parts/sending/use-target.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { type ActionName, actionOf } from './actions.ts';
import type { Ask } from './command-look.ts';
import { useTelling } from './use-telling.ts';

/** An action that has to ask something first. */
export interface Asking {
  name: ActionName;
  ask: Extract<Ask, { form: unknown }>;
  /** One request, or the ticked ones. */
  ids: readonly string[];
}

interface ActionDialogProps extends Asking {
  onClose: () => void;
  /** Told which were refused. */
  onDone: (refused: readonly string[]) => void;
}

/** What became of several, and what takes back each that was done. */
interface Results {
  items: readonly BulkItem[];
  said: string | undefined;
  undos: readonly (() => void)[];
}

/** What stands in the way before anything is asked. */
const obstacle = (request: RequestDocument, name: ActionName, person: Person) =>
  !mayPerform(person, name, request) ? 'not-allowed' : !isAllowed(request.state, name) ? 'wrong-state' : null;

/** Asks what an action needs to know, then asks the desk to do it. Escape keeps what was written. */
export const ActionDialog = ({
  name,
  ask: { form: Form, wide },
  ids,
  onClose,
  onDone,
}: ActionDialogProps) => {
  const { t } = useWords(sendingMessages);
  const submit = useCommands();
  const { person } = useDesk();
  const target = useTarget(ids[0] ?? '');
  const { ask: askAll } = useBulk();
  const one = useOneAtATime();
  const [results, setResults] = useState<Results | null>(null);
  const isOne = ids.length === 1;
  const telling = useTelling();
  const action = actionOf(name);
  /** Takes it back on one request, given as it stood before. */
  const undo = (before: RequestDocument, body: CommandBody) => {
    const back = action.undo?.(before, telling, body) ?? undefined;
    return back && (() => void submit([before._id], back, { done: t('sending.undone') }));
  };
  const send = async (body: CommandBody): Promise<boolean> => {
    const done = action.done?.(body, telling);
    if (!isOne) {
      const before: RequestDocument[] = [];
      const items = await askAll(ids, (request) => {
        before.push(request);
        return body;
      });
      if (items === null) return false;
      const accepted = items.filter(({ verdict }) => verdict.accepted).map(({ id }) => id);
      const undos = before
        .filter(({ _id }) => accepted.includes(_id))
        .flatMap((one) => undo(one, body) ?? []);
      setResults({ items, said: done, undos });
      return true;
    }
    const asked = () => submit(ids, body, { done, undo: target ? undo(target, body) : undefined });
    const accepted = (await one(asked)) ?? false;
    if (accepted) onDone([]);
    return accepted;
  };
  // Several are judged one by one.
  const whyNot = target && isOne ? obstacle(target, name, person) : null;
  const command = t(`command.${name}`);
  return (
    <Dialog
      title={
        isOne
          ? `${command} · ${target?.reference ?? ''}`
          : t('sending.done.many', { command, count: ids.length })
      }
      onClose={() => (results ? onDone([]) : onClose())}
      wide={wide || results !== null}
    >
      {results && (
        <BulkResults
          items={results.items}
          said={results.said}
          onUndo={
            results.undos.length > 0 &&
            (() => {
              for (const takeBack of results.undos) takeBack();
              onDone([]);
            })
          }
          onClose={onDone}
        />
      )}
      {target && whyNot && <p role="alert">{t(`refusal.${whyNot}`)}</p>}
      {target && !whyNot && !results && <Form target={target} ids={ids} send={send} onClose={onClose} />}
    </Dialog>
  );
};
