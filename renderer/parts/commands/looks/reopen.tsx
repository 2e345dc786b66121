import type { CommandOf } from '#shared/workflow/command.ts';
import { ReasonForm } from '../forms/ReasonForm.tsx';
import type { FormProps } from '../forms/form-props.ts';
import type { CommandLook } from '../command-look.ts';

const ReopenForm = ({ send, ...props }: FormProps<CommandOf<'reopen'>>) => (
  <ReasonForm {...props} type="reopen" send={(reason) => send({ type: 'reopen', reason })} />
);

/** It is taken up again. */
export const reopen = {
  action: {
    rank: 10,
    key: 'u',
    icon: 'sync',
    nextIn: {},
    isIdle: () => false,
    several: false,
    ask: { form: ReopenForm, wide: false, keeps: true },
  },
  events: {
    reopened: { icon: 'sync', title: (_body, { t }) => t('event.reopened') },
  },
} satisfies CommandLook<'reopen'>;
