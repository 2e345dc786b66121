import type { z } from 'zod';
import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { Command } from './command.ts';
import type { Judgement, JudgementContext } from './context.ts';
import type { EventBody, RequestEvent } from './event.ts';
import type { RequestDocument } from './request.ts';
import type { When } from './when.ts';
import type { Who } from './who.ts';

interface Typed {
  type: string;
}

/** What a command's rule is given: what is asked by whom, and of what. */
export interface Asked<Body, Request = RequestDocument> extends Omit<JudgementContext, 'person' | 'request'> {
  command: Command;
  body: Body;
  person: Person;
  request: Request;
  /** When it was done: by the desk's clock, never later than now. */
  doneAt: Instant;
  /** Whether this person may ask for the same there. */
  may(where: { office: string; domain?: string | null }): boolean;
}

/** What an event means for a request. */
export interface EventRule<Event> {
  /** What of the request it changes; nothing more than being in its history when `{}`. */
  apply(request: RequestDocument, event: RequestEvent, body: Event): Partial<RequestDocument>;
  /** The event without anything that could tell who asked. */
  erase(body: Event): Event;
  /** The words somebody wrote with it, '' when there are none. */
  written(body: Event): string;
}

interface Declared<Body extends Typed, Event extends Typed> {
  readonly who: Who;
  /** Whether it makes or adds to lines of a register. */
  readonly enters?: boolean;
  /** What somebody wrote in it, '' when nothing: shown where it could not be done, so that no words are lost. */
  written(body: Body): string;
  /** A rule for each event that it declares. */
  readonly events: { readonly [T in Event['type']]: EventRule<Extract<Event, { type: T }>> };
}

/** How a command on a request is judged. Methods, so that one for a particular body can stand for one of any. */
export interface RequestCommand<Body extends Typed, Event extends Typed> extends Declared<Body, Event> {
  readonly when: When;
  /** Who else may ask, whatever their role. */
  orElse?(person: Person, request: RequestDocument, reference: ReferenceData): boolean;
  /** Whether what it would change already stands so: two desks that did the same thing agree instead of colliding. */
  already(body: Body, request: RequestDocument): boolean;
  /** A better reason than the state when the state does not allow it; null: there is none. */
  whyNot?(request: RequestDocument): Judgement | null;
  /** What follows: one event of this request, or a whole decision. Pure. */
  decide(asked: Asked<Body>): EventBody | Judgement;
}

/** How the command that makes a request is judged. */
export interface FirstCommand<Body extends Typed, Event extends Typed> extends Declared<Body, Event> {
  decide(asked: Asked<Body, RequestDocument | null>): EventBody | Judgement;
}

type Schemas = readonly z.ZodType<Typed>[];

/** Declares a command by the schemas of its body and of the events it declares, and its rule. */
export const defineCommand = <Body extends z.ZodType<Typed>, const Events extends Schemas>(
  _body: Body,
  _events: Events,
  rule: RequestCommand<z.infer<Body>, z.infer<Events[number]>>,
): RequestCommand<z.infer<Body>, z.infer<Events[number]>> => rule;

/** Declares the command that makes a request. */
export const defineFirstCommand = <Body extends z.ZodType<Typed>, const Events extends Schemas>(
  _body: Body,
  _events: Events,
  rule: FirstCommand<z.infer<Body>, z.infer<Events[number]>>,
): FirstCommand<z.infer<Body>, z.infer<Events[number]>> => rule;
