/** How long a call of a door may take. */
interface DoorSeconds {
  /** Until the last byte of its body is here. */
  arrives: number;
  /** From then until the last byte of the answer has left. */
  answers: number;
  /** The answer may stay open once it has begun: who asked listens. */
  stays?: true;
}

/** What one caller may ask of a door, and the largest body it takes unless it says less itself. */
export interface DoorBudget {
  name: string;
  /** Templates of routes, as registered. The first that fits counts. */
  doors: RegExp;
  /** Calls a minute of one caller: credentials at one address. */
  calls: number;
  /** Largest body, bytes. */
  body: number;
  seconds: DoorSeconds;
}

/** A form, a word. */
const short: DoorSeconds = { arrives: 30, answers: 60 };
/** Documents by the hundred. */
const usual: DoorSeconds = { arrives: 120, answers: 120 };
/** What is large, or looks at all there is. */
const long: DoorSeconds = { arrives: 300, answers: 600 };

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/**
 * Every door's budget. A desk makes some calls a second while it reads everything for the first time and few afterwards; what reads
 * the whole store is asked for by people, a few times a day. Time is for a slow line and a busy server, not for who holds a connection:
 * `keep-time.ts` ends what takes longer.
 */
export const doorBudgets: readonly DoorBudget[] = [
  { name: 'sign-in', doors: /^\/(?:auth|saml)\//, calls: 600, body: 512 * kilobyte, seconds: short },
  { name: 'pages of a letter', doors: /^\/uploads\//, calls: 3000, body: 8 * megabyte, seconds: long },
  {
    name: 'feeds',
    doors: /^\/(?:poke|db\/[^/]+\/_changes)$/,
    calls: 12_000,
    body: 64 * megabyte,
    seconds: { ...usual, stays: true },
  },
  { name: 'files', doors: /^\/db\/files(?:\/|$)/, calls: 6000, body: 48 * megabyte, seconds: long },
  { name: 'sealed work', doors: /^\/sealed-work\//, calls: 300, body: 48 * megabyte, seconds: long },
  { name: 'import', doors: /^\/import\//, calls: 600, body: 64 * megabyte, seconds: long },
  {
    name: 'what reads the whole store',
    doors:
      /^\/(?:admin\/(?:privacy|retention|rules|audit\/verification|quarantine)|registers|privacy\/citizens)(?:\/|$)/,
    calls: 120,
    body: 4 * megabyte,
    seconds: long,
  },
  {
    name: 'a real message',
    doors: /^\/(?:admin\/mail\/test|mail\/)/,
    calls: 300,
    body: 16 * kilobyte,
    seconds: short,
  },
  { name: 'telephone', doors: /^\/telephone\//, calls: 1200, body: 16 * kilobyte, seconds: short },
  {
    name: 'administration',
    doors: /^\/(?:admin|approvals|delegations)(?:\/|$)/,
    calls: 1200,
    body: 4 * megabyte,
    seconds: usual,
  },
  { name: 'databases', doors: /^\/db(?:\/|$)/, calls: 12_000, body: 64 * megabyte, seconds: usual },
  {
    name: 'desks',
    doors: /^\/(?:desks|supervision|digests|privacy|health|metrics)?(?:\/|$)/,
    calls: 3000,
    body: 8 * megabyte,
    seconds: usual,
  },
];

/** The budget of a door by its route's template; null: none, and so it must not be. */
export const doorBudgetOf = (template: string): DoorBudget | null =>
  doorBudgets.find(({ doors }) => doors.test(template)) ?? null;
