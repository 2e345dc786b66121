import type { CommandLook } from '../command-look.ts';

/** Asked for beside the file, or beside a letter that was filed. */
export const moveAttachment = {
  action: null,
  events: {
    'attachment-moved': {
      icon: 'paperclip',
      title: ({ reference }, { t }) => t('event.attachment-moved', { reference }),
    },
    'attachment-received': {
      icon: 'paperclip',
      title: ({ reference }, { t }) => t('event.attachment-received', { reference }),
    },
  },
} satisfies CommandLook<'move-attachment'>;
