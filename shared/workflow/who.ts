import type { Role } from '#shared/documents/reference-data.ts';

/** Who may ask for something: people by their role in the office it happens in, the server by clock and rule, channels that bring in. */
export interface Who {
  readonly roles: readonly Role[];
  readonly system: boolean;
  readonly channel: boolean;
}

/** Roles that handle requests, each with all rights of those before it. */
const handling = ['clerk', 'agent', 'head', 'supervisor'] as const satisfies readonly Role[];

/** People of this role and of those above it. */
export const from = (least: (typeof handling)[number]): Who => ({
  roles: handling.slice(handling.indexOf(least)),
  system: false,
  channel: false,
});

/** Nobody but the server itself. */
export const onlyServer: Who = { roles: [], system: true, channel: false };

/** Nobody but a channel that brings in what citizens write. */
export const onlyChannel: Who = { roles: [], system: false, channel: true };

/** These people, and the server too. */
export const andServer = (who: Who): Who => ({ ...who, system: true });

/** These people, and channels that bring in what citizens write. */
export const andChannel = (who: Who): Who => ({ ...who, channel: true });
