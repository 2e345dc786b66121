import { useState } from 'react';
import { chosenHolder } from '#shared/domain/escalation/hierarchy.ts';
import { ladderOf } from '#shared/domain/escalation/ladder-of.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { sendingMessages } from '#renderer/parts/sending/messages.ts';
import { decisionMessages } from '#renderer/parts/decisions/messages.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useKeptText } from '#renderer/parts/kept-text/use-kept-text.ts';
import type { FormProps } from './form-props.ts';
import { FormFoot } from './FormFoot.tsx';
import { requestMessages } from '../messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';

/** By which step of the ladder the request should go up, and why; says to whom, and who decides. */
export const ProposeForm = ({ target, send, onClose }: FormProps) => {
  const { t, name } = useWords(requestMessages, decisionMessages, sendingMessages);
  const names = useNames();
  const { reference } = useDesk();
  const now = useNow();
  const steps = (reference && ladderOf(reference.ladders, target)?.steps) ?? [];
  const rungs = steps.filter((step) => step.kind === 'escalate');
  const [code, setCode] = useState(rungs[0]?.code ?? '');
  const { text, write, clear } = useKeptText(`request.${target._id}.escalate`);
  const [wrong, setWrong] = useState(false);
  const step = rungs.find((rung) => rung.code === code);
  if (!reference || !step) return <p>{t('request.escalate.no-ladder')}</p>;
  const submit = async () => {
    const reason = text.trim();
    if (reason === '') return setWrong(true);
    if (await send({ type: 'propose-escalation', step: code, because: null, reason })) clear();
  };
  const holder = chosenHolder(reference, step.to, target, now);
  return (
    <>
      <Select
        label={t('request.escalate.step')}
        value={code}
        onChange={setCode}
        options={rungs.map((rung) => ({ value: rung.code, label: name(rung.name) }))}
      />
      <Muted>
        {t('request.escalate.means', {
          to: `${names.position(step.to)} (${holder ? names.person(holder) : t('decision.vacant')})`,
          decider: names.position(step.decider),
        })}
      </Muted>
      <TextArea
        label={t('request.reason')}
        value={text}
        onChange={write}
        autoFocus
        error={wrong && text.trim() === '' ? t('sending.reason.needed') : null}
      />
      <FormFoot type="propose-escalation" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};
