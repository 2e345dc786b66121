import type { Language } from '../documents/text.ts';
import type { CommandType } from '../workflow/command.ts';
import { improvementCommands } from '../workflow/improvements/improvement-commands.ts';
import { personCommands } from '../workflow/persons/person-commands.ts';
import { requestCommands } from '../workflow/request-commands.ts';
import type { Messages } from './messages.ts';

const commands = { ...requestCommands, ...improvementCommands, ...personCommands };
/** A command without the words of its button does not compile. */
const named: { readonly [T in CommandType]: { readonly words: Messages<`command.${T}`> } } = commands;

type Declared = (typeof commands)[CommandType]['words'];
type EventId = Declared extends infer Words ? (Words extends Messages<infer Id> ? Id : never) : never;

const gather = (language: Language): Messages<EventId>[Language] =>
  Object.assign(
    {},
    ...Object.values(named).map(({ words }) => words[language]),
  ) as Messages<EventId>[Language];

/** What one can do (buttons) and what happened (timeline): each command brings its own words. */
export const eventMessages: Messages<EventId> = { fr: gather('fr'), ar: gather('ar') };
