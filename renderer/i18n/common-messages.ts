import { channelMessages } from '#shared/locales/channels.ts';
import { escalationMessages } from '#shared/locales/escalations.ts';
import { eventMessages } from '#shared/locales/events.ts';
import { matchMessages } from '#shared/locales/matches.ts';
import { refusalMessages } from '#shared/locales/refusals.ts';
import { roleMessages } from '#shared/locales/roles.ts';
import { ruleMessages } from '#shared/locales/rules.ts';
import { stateMessages } from '#shared/locales/states.ts';
import { frameMessages } from './frame-messages.ts';

/** Words that every part may use: those of the domain, shared with the server, and those of the frame. */
export const commonMessages = [
  frameMessages,
  stateMessages,
  channelMessages,
  eventMessages,
  escalationMessages,
  refusalMessages,
  matchMessages,
  roleMessages,
  ruleMessages,
] as const;

type IdsOf<Area> = Area extends { fr: infer Sentences } ? keyof Sentences & string : never;
/** Ids that every part may use. */
export type CommonId = IdsOf<(typeof commonMessages)[number]>;
