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
import { useTarget } from '#renderer/parts/sending/use-target.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { ActionName } from './actions.ts';
import type { Ask } from './command-look.ts';

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
  const bulk = useBulk();
  const [results, setResults] = useState<readonly BulkItem[] | null>(null);
  const isOne = ids.length === 1;
  const send = async (body: CommandBody): Promise<boolean> => {
    if (!isOne) {
      setResults(await bulk(ids, () => body));
      return true;
    }
    const accepted = await submit(ids, body);
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
      {results && <BulkResults items={results} onClose={onDone} />}
      {target && whyNot && <p role="alert">{t(`refusal.${whyNot}`)}</p>}
      {target && !whyNot && !results && <Form target={target} ids={ids} send={send} onClose={onClose} />}
    </Dialog>
  );
};
