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

export type RequestCommandType = keyof RequestCommands;
export type ImprovementCommandType = keyof ImprovementCommands;

type RequestBody = z.infer<RequestCommands[RequestCommandType]['body']>;
export type ImprovementCommandBody = z.infer<ImprovementCommands[ImprovementCommandType]['body']>;

/** What can be asked: by people, and by the server itself (`systemActor`). Each is judged; none edits a request. */
export type CommandBody = RequestBody | ImprovementCommandBody;
export type CommandType = CommandBody['type'];
export type CommandOf<T extends CommandType> = Extract<CommandBody, { type: T }>;

/** What happened to one request, as the commands declare it. Facts only: folding needs no reference data. */
export type EventBody = z.infer<RequestCommands[RequestCommandType]['events'][number]>;
export type EventType = EventBody['type'];
export type EventOf<T extends EventType> = Extract<EventBody, { type: T }>;
