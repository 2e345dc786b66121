import type { RequestDocument } from '#shared/workflow/request.ts';
import type { LocalVerdict } from '#renderer/data/contract/requests.ts';
import type { HistoryCity } from './city.ts';
import type { HistoryDesk } from './desk.ts';

/** What was done, as the people at the desks remember it. */
export class Book {
  /** Acts that a desk has taken, by the id of their command: what each left, and where. */
  readonly acts = new Map<string, { requestId: string; desk: HistoryDesk }>();
  /** Words of acts that a desk died over: stored once, or not at all. */
  readonly unsure = new Set<string>();
  /** Words of registrations and notes that a desk has taken, and the command that carries them. */
  readonly words = new Map<string, string>();
  readonly files = new Map<string, string>();
  /** Requests whose writer is to be written to. */
  readonly toBeWritten = new Set<string>();

  /** @returns the request's id when the desk has taken it; what it refuses at once, it says at once */
  done(desk: HistoryDesk, verdict: LocalVerdict, words: string | null = null): string | null {
    if (!verdict.accepted) return null;
    const { commandId, requestId } = verdict;
    this.acts.set(commandId, { requestId, desk });
    if (words !== null) this.words.set(words, commandId);
    return requestId;
  }

  get requests(): string[] {
    return [...new Set([...this.acts.values()].map(({ requestId }) => requestId))];
  }
}

const wordsOf = ({ subject, events }: RequestDocument): string[] => [
  subject,
  ...events.flatMap(({ body }) => (body.type === 'noted' ? [body.body] : [])),
];
/** Whether its writer is to be told that it has come: not when it was refused, or rejected before that. */
export const awaitsMail = (request: RequestDocument | undefined): request is RequestDocument =>
  request !== undefined && (request.state !== 'rejected' || request.acknowledgement !== null);
const twice = (all: readonly string[]): string[] => all.filter((one, n) => all.indexOf(one) !== n);

/** What is wrong at the end, a line each: acts lost, doubled, or refused without a word; files and e-mails likewise. */
export const faultsOf = async (
  book: Book,
  city: HistoryCity,
  desks: readonly HistoryDesk[],
): Promise<string[]> => {
  const there = new Map((await city.requests()).map((request) => [request._id, request] as const));
  const said = new Map<HistoryDesk, Set<string>>();
  for (const desk of desks) {
    const { refused } = await desk.status();
    said.set(desk, new Set(refused.map(({ command }) => command._id)));
  }
  const verdicts = await city.verdicts([...book.acts.keys()]);
  const faults: string[] = [];
  const refused = new Set<string>();
  for (const [id, { requestId, desk }] of book.acts) {
    const events = there.get(requestId)?.events.filter((event) => event.commandId === id).length ?? 0;
    const verdict = verdicts.get(id);
    const isTold = said.get(desk)?.has(id) === true;
    // Refused before the server was put back: that is nothing to offer again, and the desk says so still.
    if (verdict === undefined && isTold) refused.add(id);
    else if (verdict === undefined) faults.push(`lost: ${id} has no verdict`);
    else if (verdict.accepted && events === 0) {
      // What already was so leaves nothing, and asks for nothing.
      if (!there.has(requestId))
        faults.push(`lost: ${id} was accepted, and its request ${requestId} is not there`);
    } else if (!verdict.accepted) {
      refused.add(id);
      if (events > 0) faults.push(`${id} was refused and stands in ${requestId}`);
      if (!isTold)
        faults.push(`silent: ${id} was refused (${verdict.refusal.code}), and ${desk.personId} is not told`);
    }
    if (events > 1 && new Set(there.get(requestId)?.events.map((event) => event.id)).size < events)
      faults.push(`doubled: ${id}`);
  }
  const words = [...there.values()].flatMap(wordsOf);
  for (const one of twice(words)) faults.push(`doubled: « ${one} »`);
  for (const [one, id] of book.words) {
    const request = there.get(book.acts.get(id)?.requestId ?? '');
    const isThere = request !== undefined && wordsOf(request).includes(one);
    if (isThere === refused.has(id)) faults.push(`${isThere ? 'refused, and there' : 'lost'}: « ${one} »`);
  }
  for (const one of words)
    if (!book.words.has(one) && !book.unsure.has(one)) faults.push(`nobody wrote « ${one} »`);
  for (const one of twice([...there.values()].map(({ reference }) => reference)))
    faults.push(`given twice: ${one}`);
  for (const [id, text] of book.files) if ((await city.file(id)) !== text) faults.push(`lost: file ${id}`);
  for (const desk of desks)
    for (const { _id: id, reference } of there.values())
      if ((await desk.seen(id))?.reference !== reference) faults.push(`${desk.personId} does not see ${id}`);
  return [...faults, ...mailFaults(book, city, there)];
};

/** Each is written to once; a message whose taking the server was killed over may have gone twice, under one Message-ID. */
const mailFaults = (book: Book, city: HistoryCity, there: ReadonlyMap<string, RequestDocument>): string[] => {
  const faults: string[] = [];
  const taken = city.mail.taken.map(({ mail }) => ({
    id: mail.messageId ?? '',
    subject: mail.subject ?? '',
  }));
  for (const id of twice(taken.map((mail) => mail.id)))
    if (!city.unsureMails.has(id)) faults.push(`written to twice: ${id}`);
  for (const requestId of book.toBeWritten) {
    const request = there.get(requestId);
    if (!awaitsMail(request)) continue;
    const { reference } = request;
    const ids = new Set(taken.filter(({ subject }) => subject.includes(reference)).map(({ id }) => id));
    if (ids.size !== 1) faults.push(`${reference}: written to under ${String(ids.size)} ids`);
  }
  return faults;
};
