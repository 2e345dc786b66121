import type { z } from 'zod';

/**
 * The commands there are, by name: each file of commands/ adds its own line (`declare module`), so that a rule can be given a
 * request, whose type is made of what follows from all commands, without importing them. The lists that gather the files are
 * checked against it.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the commands
export interface RequestCommands {}
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the commands
export interface ImprovementCommands {}
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the commands
export interface PersonCommands {}

export type RequestCommandType = keyof RequestCommands;
export type ImprovementCommandType = keyof ImprovementCommands;
export type PersonCommandType = keyof PersonCommands;

type RequestBody = z.infer<RequestCommands[RequestCommandType]['body']>;
export type ImprovementCommandBody = z.infer<ImprovementCommands[ImprovementCommandType]['body']>;
export type PersonCommandBody = z.infer<PersonCommands[PersonCommandType]['body']>;

/** What can be asked: by people, and by the server itself (`systemActor`). Each is judged; none edits a request. */
export type CommandBody = RequestBody | ImprovementCommandBody | PersonCommandBody;
export type CommandType = CommandBody['type'];
export type CommandOf<T extends CommandType> = Extract<CommandBody, { type: T }>;

/** What happened to one request, as the commands declare it. Facts only: folding needs no reference data. */
export type EventBody = z.infer<RequestCommands[RequestCommandType]['events'][number]>;
export type EventType = EventBody['type'];
export type EventOf<T extends EventType> = Extract<EventBody, { type: T }>;

/**
 * What reads events of the past beside `apply`, each in one place that has a line for every event that bears on it: the clock
 * (deadlines/clock.ts), what a rule of the city may hold after (automation/happening.ts), a wait and its reminders
 * (deadlines/wait-end.ts), the steps of the ladder (escalation/spent-steps.ts, covered-steps.ts), what is left of a citizen's message
 * (workflow/message-left.ts).
 */
export type Bearing = 'clock' | 'rules' | 'wait' | 'steps' | 'message';
/** Events that bear on it, as their commands declare. */
export type EventBearing<B extends Bearing> = {
  [C in RequestCommandType]: RequestCommands[C] extends { bears: infer Bears }
    ? { [E in keyof Bears]: B extends Bears[E] ? E : never }[keyof Bears]
    : never;
}[RequestCommandType];

/** The events that a command declares. */
export type EventTypeOf<C extends RequestCommandType> = z.infer<RequestCommands[C]['events'][number]>['type'];
/** What the file of a command holds, once its line says of each of its events what that bears on. */
export type WholeCommand<C extends RequestCommandType> = RequestCommands[C] extends {
  bears: { [E in EventTypeOf<C>]: Bearing };
}
  ? Pick<RequestCommands[C], 'body' | 'events'>
  : { 'its line does not say what each of its events bears on': C };
