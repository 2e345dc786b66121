import type { z } from 'zod';
import type { ComponentType } from 'react';
import type { RequestState } from '#shared/documents/request-state.ts';
import type { CommandBody, CommandOf } from '#shared/workflow/command.ts';
import type { EventBody, EventOf } from '#shared/workflow/event.ts';
import type { RequestCommands, RequestCommandType } from '#shared/workflow/declared.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Words } from '#renderer/i18n/words.ts';
import type { useNames } from '#renderer/parts/names/use-names.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';
import type { FormProps } from './forms/form-props.ts';

/** How an action is carried out: at once, by what it asks; or after a form has asked what it needs to know. */
export type Ask<Body extends CommandBody = CommandBody> =
  | { body: Body }
  | {
      form: ComponentType<FormProps<Body>>;
      wide: boolean;
      /** Whether what is written in it is kept under the command's name (`ReasonForm`, `useLetter`): refused, it is found there again. */
      keeps: boolean;
    };

/** What a person asks for from the bar of an open request. */
export interface Action<Body extends CommandBody = CommandBody> {
  /** Where it stands in the bar; no two have the same. */
  rank: number;
  /** Its key while a request is open; no two have the same. */
  key: string;
  icon: IconName;
  /** States in which it is likely to come next, each with its rank among those that are: the lowest is put first. */
  nextIn: Partial<Record<RequestState, number>>;
  /** Whether it would change nothing now, though state and role allow it. */
  isIdle: (request: RequestDocument) => boolean;
  /** Whether it is offered for all ticked requests at once. */
  several: boolean;
  ask: Ask<Body>;
  /** What was done, in a sentence of its own, where its name alone does not say enough. */
  done?(body: Body, telling: Telling): string;
  /** What takes it back, given the request as it stood before and what was asked; null: nothing does. */
  undo?(before: RequestDocument, telling: Telling, body: Body): CommandBody | null;
}

/** Sentences, formats and names in the person's language. */
export interface Telling extends Words {
  names: ReturnType<typeof useNames>;
}

/** How an event is told. Methods, so that one for a particular event can stand for one of any. */
export interface EventLook<Event = EventBody> {
  icon: IconName;
  /** What happened, in a few words with their names. */
  title(event: Event, telling: Telling): string;
  /** What followed from it, a line each. */
  consequences?(event: Event, telling: Telling): readonly string[];
}

type EventTypeOf<T extends RequestCommandType> = z.infer<RequestCommands[T]['events'][number]>['type'];

/** How a command shows. `action` null: people ask for it elsewhere than in the bar, or only the server asks. */
export interface CommandLook<T extends RequestCommandType> {
  action: Action<CommandOf<T>> | null;
  events: { readonly [E in EventTypeOf<T>]: EventLook<EventOf<E>> };
}
