import type { CommandLook } from '../command-look.ts';

/** Written beside an entry, on the registers’ screen. */
export const annotateRegister = {
  action: null,
  events: {
    'register-annotated': {
      icon: 'pencil',
      title: ({ entry }, { t }) => t('event.register-annotated', { entry }),
    },
  },
} satisfies CommandLook<'annotate-register'>;
