import type { Role } from '#shared/documents/reference-data.ts';

/** Who may ask for something: people by their role in the office it happens in, and the server by clock and rule. */
export interface Who {
  readonly roles: readonly Role[];
  readonly system: boolean;
}

/** Roles that handle requests, each with all rights of those before it. */
const handling = ['clerk', 'agent', 'head', 'supervisor'] as const satisfies readonly Role[];

/** People of this role and of those above it. */
export const from = (least: (typeof handling)[number]): Who => ({
  roles: handling.slice(handling.indexOf(least)),
  system: false,
});

/** Nobody but the server itself. */
export const onlyServer: Who = { roles: [], system: true };

/** These people, and the server too. */
export const andServer = (who: Who): Who => ({ ...who, system: true });
