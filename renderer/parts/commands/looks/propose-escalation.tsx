import { useState } from 'react';
import { chosenHolder } from '#shared/domain/escalation/hierarchy.ts';
import { ladderOf } from '#shared/domain/escalation/ladder-of.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Select } from '#renderer/ui/Select.tsx';
import type { FormProps } from '../forms/form-props.ts';
import { ReasonForm } from '../forms/ReasonForm.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { defineMessages } from '#shared/locales/messages.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { CommandLook } from '../command-look.ts';

export const words = defineMessages({
  fr: {
    'propose-escalation.step': 'Échelon',
    'propose-escalation.means': 'Irait à : {to}. Décide : {decider}.',
    'propose-escalation.no-ladder': 'Aucune échelle n’est prévue pour ce bureau et ce domaine.',
    'propose-escalation.vacant': 'fonction vacante',
  },
  ar: {
    'propose-escalation.step': 'الدرجة',
    'propose-escalation.means': 'الوجهة: {to}. القرار بيد {decider}.',
    'propose-escalation.no-ladder': 'لا سلم لهذا المكتب وهذا المجال.',
    'propose-escalation.vacant': 'منصب شاغر',
  },
});

/** By which step of the ladder the request should go up, and why; says to whom, and who decides. */
const ProposeForm = ({ target, send, onClose }: FormProps<CommandOf<'propose-escalation'>>) => {
  const { t, name } = useWords(words);
  const names = useNames();
  const { reference } = useDesk();
  const now = useNow();
  const steps = (reference && ladderOf(reference.ladders, target)?.steps) ?? [];
  const rungs = steps.filter((step) => step.kind === 'escalate');
  const [code, setCode] = useState(rungs[0]?.code ?? '');
  const step = rungs.find((rung) => rung.code === code);
  if (!reference || !step) return <p>{t('propose-escalation.no-ladder')}</p>;
  const holder = chosenHolder(reference, step.to, target, now);
  return (
    <ReasonForm
      target={target}
      type="propose-escalation"
      send={(reason) => send({ type: 'propose-escalation', step: code, because: null, reason })}
      onClose={onClose}
    >
      <Select
        label={t('propose-escalation.step')}
        value={code}
        onChange={setCode}
        options={rungs.map((rung) => ({ value: rung.code, label: name(rung.name) }))}
      />
      <Muted>
        {t('propose-escalation.means', {
          to: `${names.position(step.to)} (${holder ? names.person(holder) : t('propose-escalation.vacant')})`,
          decider: names.position(step.decider),
        })}
      </Muted>
    </ReasonForm>
  );
};

/** It should go up. */
export const proposeEscalation = {
  action: {
    rank: 13,
    key: 'h',
    icon: 'escalate',
    nextIn: {},
    isIdle: ({ escalation }) => escalation?.state === 'proposed',
    several: false,
    ask: { form: ProposeForm, wide: false, keeps: true },
  },
  events: {
    'escalation-proposed': {
      icon: 'escalate',
      title: ({ to, step }, { t, names }) =>
        t('event.escalation-proposed', { to: names.position(to), step: names.step(step) }),
    },
  },
} satisfies CommandLook<'propose-escalation'>;
