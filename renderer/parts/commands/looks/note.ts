import type { CommandLook } from '../command-look.ts';

/** Written in its own box. */
export const note = {
  action: null,
  events: {
    noted: { icon: 'note', title: (_body, { t }) => t('event.noted') },
  },
} satisfies CommandLook<'note'>;
