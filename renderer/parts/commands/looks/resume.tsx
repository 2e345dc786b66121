import type { CommandOf } from '#shared/workflow/command.ts';
import { ReasonForm } from '../forms/ReasonForm.tsx';
import type { FormProps } from '../forms/form-props.ts';
import type { CommandLook } from '../command-look.ts';

const ResumeForm = ({ send, ...props }: FormProps<CommandOf<'resume'>>) => (
  <ReasonForm {...props} type="resume" isNeeded={false} send={(reason) => send({ type: 'resume', reason })} />
);

/** The wait is over. */
export const resume = {
  action: {
    rank: 4,
    key: 'r',
    icon: 'play',
    nextIn: { waiting: 1 },
    isIdle: () => false,
    several: false,
    ask: { form: ResumeForm, wide: false, keeps: true },
  },
  events: {
    resumed: {
      icon: 'play',
      title: ({ isOver, toRemind, proposeClosing }, { t }) => {
        if (toRemind) return t('event.resumed.to-remind', { channel: t(`channel.${toRemind.channel}`) });
        if (proposeClosing !== null) return t('event.resumed.to-close');
        return t(isOver ? 'event.resumed.over' : 'event.resumed');
      },
    },
  },
} satisfies CommandLook<'resume'>;
