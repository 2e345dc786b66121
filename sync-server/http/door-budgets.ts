/** What one caller may ask of a door, and the largest body it takes unless it says less itself. */
export interface DoorBudget {
  name: string;
  /** Templates of routes, as registered. The first that fits counts. */
  doors: RegExp;
  /** Calls a minute of one caller: credentials at one address. */
  calls: number;
  /** Largest body, bytes. */
  body: number;
}

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/**
 * Every door's budget. A desk makes some calls a second while it reads everything for the first time and few afterwards; what reads
 * the whole store is asked for by people, a few times a day. Time: a call has two minutes to come in (`requestTimeout`), what it looks
 * for is matched in linear time, and long answers are streamed page by page.
 */
export const doorBudgets: readonly DoorBudget[] = [
  { name: 'sign-in', doors: /^\/(?:auth|saml)\//, calls: 600, body: 512 * kilobyte },
  { name: 'pages of a letter', doors: /^\/uploads\//, calls: 3000, body: 8 * megabyte },
  { name: 'files', doors: /^\/db\/files(?:\/|$)/, calls: 6000, body: 48 * megabyte },
  { name: 'import', doors: /^\/import\//, calls: 600, body: 64 * megabyte },
  {
    name: 'what reads the whole store',
    doors:
      /^\/(?:admin\/(?:privacy|retention|rules|audit\/verification|quarantine)|registers|privacy\/citizens)(?:\/|$)/,
    calls: 120,
    body: 4 * megabyte,
  },
  { name: 'a real message', doors: /^\/(?:admin\/mail\/test|mail\/)/, calls: 300, body: 16 * kilobyte },
  {
    name: 'administration',
    doors: /^\/(?:admin|approvals|delegations)(?:\/|$)/,
    calls: 1200,
    body: 4 * megabyte,
  },
  { name: 'databases', doors: /^\/db(?:\/|$)/, calls: 12_000, body: 64 * megabyte },
  {
    name: 'desks',
    doors: /^\/(?:desks|supervision|digests|privacy|poke|health|metrics)?(?:\/|$)/,
    calls: 3000,
    body: 8 * megabyte,
  },
];

/** The budget of a door by its route's template; null: none, and so it must not be. */
export const doorBudgetOf = (template: string): DoorBudget | null =>
  doorBudgets.find(({ doors }) => doors.test(template)) ?? null;
