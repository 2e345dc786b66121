import type { CommandLook } from '../command-look.ts';

/** Dropped, pasted or chosen among the files. */
export const attach = {
  action: null,
  events: {
    attached: {
      icon: 'paperclip',
      title: ({ attachments }, { t }) => t('event.attached', { count: attachments.length }),
    },
  },
} satisfies CommandLook<'attach'>;
