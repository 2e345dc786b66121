import { useState } from 'react';
import { BulkResults } from '#renderer/parts/bulk/BulkResults.tsx';
import { type BulkItem, useBulk } from '#renderer/parts/bulk/use-bulk.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { sendingMessages } from '#renderer/parts/sending/messages.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { isAllowed } from '#shared/workflow/allowed-commands.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { CommandBody } from '#shared/workflow/command.ts';
import type { ActionName } from '../actions.ts';
import { useCommands } from '#renderer/parts/sending/use-commands.ts';
import { useTarget } from '#renderer/parts/sending/use-target.ts';
import { AcknowledgeForm } from './AcknowledgeForm.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { AssignForm } from './AssignForm.tsx';
import { HandOverForm } from './HandOverForm.tsx';
import { MergeForm } from './MergeForm.tsx';
import { ProposeForm } from './ProposeForm.tsx';
import { QualifyForm } from './QualifyForm.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import { RejectForm } from './RejectForm.tsx';
import { SuspendForm } from './SuspendForm.tsx';
import { TagForm } from './TagForm.tsx';
import { TransferForm } from './TransferForm.tsx';
import type { FormProps } from './form-props.ts';

interface ActionDialogProps {
  name: ActionName;
  /** One request, or the ticked ones. */
  ids: readonly string[];
  onClose: () => void;
  /** Told which were refused. */
  onDone: (refused: readonly string[]) => void;
}

const Form = ({ name, ...props }: FormProps & { name: ActionName }) => {
  switch (name) {
    case 'assign':
      return <AssignForm {...props} />;
    case 'transfer':
      return <TransferForm {...props} />;
    case 'suspend':
      return <SuspendForm {...props} />;
    case 'answer':
      return <AnswerForm {...props} />;
    case 'qualify':
      return <QualifyForm {...props} />;
    case 'reject':
      return <RejectForm {...props} />;
    case 'merge':
      return <MergeForm {...props} />;
    case 'tag':
      return <TagForm {...props} />;
    case 'acknowledge':
      return <AcknowledgeForm {...props} />;
    case 'hand-over':
      return <HandOverForm {...props} />;
    case 'propose-escalation':
      return <ProposeForm {...props} />;
    case 'resume':
    case 'reopen':
      return <ReasonForm {...props} type={name} />;
    default:
      return null;
  }
};

const letters = new Set<ActionName>(['answer', 'acknowledge', 'reject', 'hand-over']);

/** What stands in the way before anything is asked. */
const obstacle = (request: RequestDocument, name: ActionName, person: Person) =>
  !mayPerform(person, name, request) ? 'not-allowed' : !isAllowed(request.state, name) ? 'wrong-state' : null;

/** Asks what an action needs to know, then asks the desk to do it. Escape keeps what was written. */
export const ActionDialog = ({ name, ids, onClose, onDone }: ActionDialogProps) => {
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
      wide={letters.has(name) || results !== null}
    >
      {results && <BulkResults items={results} onClose={onDone} />}
      {target && whyNot && <p role="alert">{t(`refusal.${whyNot}`)}</p>}
      {target && !whyNot && !results && (
        <Form name={name} target={target} ids={ids} send={send} onClose={onClose} />
      )}
    </Dialog>
  );
};
