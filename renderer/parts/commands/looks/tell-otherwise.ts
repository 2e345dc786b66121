import type { CommandLook } from '../command-look.ts';

/** Asked where a request says what did not arrive. */
export const tellOtherwise = {
  action: null,
  events: {
    'told-otherwise': {
      icon: 'send',
      title: ({ how }, { t }) => t(`event.told-otherwise.${how}`),
    },
  },
} satisfies CommandLook<'tell-otherwise'>;
