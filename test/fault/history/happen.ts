import type { ProxyFault } from '#test/people/bad-proxy.ts';
import { aComplainant } from '#test/people/commands.ts';
import type { NewRegistration } from '#shared/workflow/commands/register.ts';
import type { Book } from './book.ts';
import type { HistoryCity } from './city.ts';
import type { HistoryDesk } from './desk.ts';
import type { Happening, PlannedStep } from './plan.ts';

export interface World {
  city: HistoryCity;
  book: Book;
  desks: readonly HistoryDesk[];
}
const pick = <T>(all: readonly T[], choice: number): T | undefined => all[choice % Math.max(1, all.length)];
const hour = 3_600_000;

const registrationOf = (subject: string, arrivedOn: string, email: string | null): NewRegistration => ({
  type: 'register',
  channel: email === null ? 'paper' : 'email',
  language: 'fr',
  category: null,
  priority: 'normal',
  subject,
  description: 'Depuis une semaine. '.repeat(20),
  place: { address: '27, rue Ibn Zohr', landmark: '', point: null, arrondissement: null },
  complainant: email === null ? null : aComplainant({ email, language: 'fr', channel: 'email', paper: null }),
  attachments: [],
  source: null,
  arrivedOn,
});

/** Everything that a proxy or a network may do to the desks. */
const faults: readonly ((way: HistoryCity['way']) => void)[] = [
  ...([502, 503, 504, 429, 403, 500] as const).map((status) => (way: HistoryCity['way']) => {
    way.fault = { kind: 'status', status, ...(status === 429 ? { retryAfter: '1' } : {}) };
  }),
  ...(['cut', 'portal'] satisfies ProxyFault['kind'][]).map((kind) => (way: HistoryCity['way']) => {
    way.fault = { kind };
  }),
  (way) => void (way.limit = 3000),
  (way) => void (way.cutAfter = 3000),
];
export const mend = (way: HistoryCity['way']): void =>
  void Object.assign(way, { fault: null, limit: Infinity, cutAfter: Infinity, isReadable: true, seen: [] });

let count = 0;
/** What happens, by its name. Nothing where there is nobody to do it. */
const steps: Readonly<
  Record<PlannedStep, (world: World, choice: number, desk: HistoryDesk | undefined) => Promise<void> | void>
> = {
  register: async ({ book }, choice, desk) => {
    if (!desk) return;
    count += 1;
    const subject = `Demande ${String(count)}`;
    const email = choice % 3 === 0 ? `citoyen-${String(count)}@example.org` : null;
    const verdict = await desk.act(null, registrationOf(subject, await desk.today(), email));
    const id = book.done(desk, verdict, subject);
    if (id !== null && email !== null) book.toBeWritten.add(id);
  },
  write: async ({ book }, choice, desk) => {
    const about = pick(book.requests, choice * 7 + 3);
    if (!desk || about === undefined || !(await desk.seen(about))) return;
    count += 1;
    const body = `Note ${String(count)}`;
    book.done(desk, await desk.act(about, { type: 'note', body }), body);
  },
  // What two desks decide without knowing of each other: one of them may be refused, and is told so.
  decide: async ({ book }, choice, desk) => {
    const about = pick(book.requests, Math.floor(choice / 7));
    const seen = about === undefined ? null : await desk?.seen(about);
    if (!desk || about === undefined || !seen) return;
    const asked =
      desk.personId.includes('head') && choice % 2 === 0
        ? ({ type: 'reject', reason: 'not-municipal', explanation: 'Voir la préfecture.' } as const)
        : ({ type: 'assign', assignee: desk.personId, unit: null } as const);
    // What already is so is agreed to, and nothing is kept or sent of it.
    const isSo = asked.type === 'assign' ? seen.assignee === desk.personId : seen.state === 'rejected';
    const verdict = await desk.act(about, asked);
    if (!isSo) book.done(desk, verdict);
  },
  attach: async ({ book }, _choice, desk) => {
    if (desk) for (const [id, text] of Object.entries(await desk.attach())) book.files.set(id, text);
  },
  die: async ({ book }, choice, desk) => {
    if (!desk) return;
    count += 1;
    const subject = `Demande ${String(count)}`;
    book.unsure.add(subject);
    const today = await desk.today();
    const asked = desk.act(null, registrationOf(subject, today, null)).then(
      (verdict) => void book.done(desk, verdict, subject),
      () => undefined,
    );
    await new Promise((resolve) => setTimeout(resolve, choice % 40));
    await desk.die();
    await asked;
  },
  close: async (_world, _choice, desk) => desk?.die(),
  open: async ({ desks }, choice) => {
    await pick(
      desks.filter(({ isOpen }) => !isOpen),
      choice,
    )?.open();
  },
  sync: async (_world, _choice, desk) => void (await desk?.sync()),
  'jump-clock': async (_world, choice, desk) => desk?.jumpClock(((choice % 97) - 48) * hour),
  update: async (_world, _choice, desk) => {
    if (!desk) return;
    await desk.die();
    await desk.becomeOlder();
    await desk.open();
  },
  fault: ({ city: { way } }, choice) => {
    pick(faults, choice)?.(way);
    way.isReadable = choice % 3 !== 0;
  },
  mend: ({ city: { way } }) => mend(way),
  'kill-server': async ({ city }, choice) => {
    await city.kill();
    await new Promise((resolve) => setTimeout(resolve, choice % 1000));
    await city.start();
  },
  'kill-at-mail': ({ city }) => void (city.killAtNextMail = true),
  'second-server': async ({ city }) => {
    if (city.isUp && (await city.second()) === 'started') throw new Error('A second server has started');
  },
  backup: ({ city }) => city.backup(),
  restore: ({ city }, choice) => city.restore(choice),
};

/** Done by several people, one after the other. */
const busy: ReadonlySet<PlannedStep> = new Set(['register', 'write', 'decide']);

/** One thing happens, once or a few times. A server that died over a message is started again first. */
export const happen = async (world: World, { step, choice }: Happening): Promise<void> => {
  if (!world.city.isUp) await world.city.start();
  const times = busy.has(step) ? 1 + (choice % 3) : 1;
  for (let n = choice; n < choice + times; n += 1) {
    const open = world.desks.filter(({ isOpen }) => isOpen);
    await steps[step](world, n, pick(open, n));
  }
};
