import { timingSafeEqual } from 'node:crypto';
import { type DemoMail, type DemoMails, inbox } from './demo-mails.ts';
import { internalDateOf, wordsOfCommand, isInUidSet } from './imap-words.ts';

const capabilities = 'CAPABILITY IMAP4rev1 IDLE MOVE';
/** Its folders; all others are made with the word. */
const name = 'demandes';
type Step = 'bye' | undefined;

/** What a FETCH asks of a mail, answered in the order it was asked. */
const fetched = (mail: DemoMail, asked: string): Buffer => {
  const parts: Buffer[] = [];
  const say = (text: string) => parts.push(Buffer.from(parts.length === 0 ? text : ` ${text}`, 'latin1'));
  for (const [item] of asked.matchAll(/[A-Z0-9.]+(?:\[[^\]]*\])?(?:<[^>]*>)?/gi)) {
    const word = item.toUpperCase();
    const [, from, most] = /^BODY(?:\.PEEK)?\[\](?:<(\d+)\.(\d+)>)?$/.exec(word) ?? [];
    if (word === 'UID') say(`UID ${String(mail.n)}`);
    else if (word === 'FLAGS') say(`FLAGS (${mail.isSeen ? '\\Seen' : ''})`);
    else if (word === 'INTERNALDATE') say(`INTERNALDATE "${internalDateOf(mail.arrivedAt)}"`);
    else if (word === 'RFC822.SIZE') say(`RFC822.SIZE ${String(mail.raw.byteLength)}`);
    else if (/^BODY(?:\.PEEK)?\[\]/.test(word)) {
      const start = Number(from ?? 0);
      const bytes = mail.raw.subarray(start, most === undefined ? undefined : start + Number(most));
      say(`BODY[]${from === undefined ? '' : `<${from}>`} {${String(bytes.byteLength)}}\r\n`);
      parts.push(bytes);
    }
  }
  return Buffer.concat(parts);
};

/** One connection to the city's mailbox: hears lines, says lines. */
export class ImapSession {
  #isIn = false;
  #folder: string | null = null;
  /** How many mails it was told of. */
  #told = 0;
  /** The tag of an IDLE under way. */
  #idling: string | null = null;
  readonly #forget: () => void;

  constructor(
    private readonly mails: DemoMails,
    private readonly password: string,
    private readonly write: (bytes: Buffer) => void,
  ) {
    this.#say(`* OK [${capabilities}] Maktab demo`);
    this.#forget = mails.onAdded(({ box, folder }) => {
      if (box === '' && folder === this.#folder && this.#idling !== null) this.#sayNew();
    });
  }

  end(): void {
    this.#forget();
  }

  hear(line: string): Step {
    if (this.#idling !== null) {
      if (line.toUpperCase() === 'DONE') {
        this.#say(`${this.#idling} OK done`);
        this.#idling = null;
      }
      return undefined;
    }
    const [tag = '*', first = '', ...rest] = wordsOfCommand(line);
    const isByUid = first.toUpperCase() === 'UID';
    const [command = '', ...words] = isByUid ? rest : [first, ...rest];
    return this.#obey(tag, `${isByUid ? 'UID ' : ''}${command.toUpperCase()}`, words);
  }

  #obey(tag: string, command: string, words: readonly string[]): Step {
    const [first = '', second = ''] = words;
    const ok = (text = 'done') => {
      this.#sayNew();
      this.#say(`${tag} OK ${text}`);
    };
    if (command === 'LOGOUT') {
      this.#say('* BYE');
      ok();
      return 'bye';
    }
    if (command === 'CAPABILITY') {
      this.#say(`* ${capabilities}`);
      ok();
    } else if (command === 'NOOP') ok();
    else if (command === 'LOGIN') {
      this.#isIn = first === name && this.#isPassword(second);
      if (this.#isIn) ok();
      else this.#say(`${tag} NO [AUTHENTICATIONFAILED] wrong`);
    } else if (!this.#isIn) this.#say(`${tag} NO sign in first`);
    else if (!this.#keep(command, words, ok)) this.#say(`${tag} BAD not understood`);
    if (command === 'IDLE' && this.#isIn) this.#idling = tag;
    return undefined;
  }

  /** @returns whether it was understood */
  #keep(command: string, words: readonly string[], ok: (text?: string) => void): boolean {
    const [first = '', second = '', third = ''] = words;
    if (command === 'IDLE') {
      this.#say('+ idling');
      this.#sayNew();
    } else if (command === 'CREATE' || command === 'SUBSCRIBE' || command === 'CLOSE') ok();
    else if (command === 'LIST' || command === 'LSUB') {
      this.#say(`* ${command} () "/" "${second}"`);
      ok();
    } else if (command === 'SELECT') {
      this.#folder = first.toUpperCase() === inbox ? inbox : first;
      this.#told = this.#listed().length;
      this.#say(`* ${String(this.#told)} EXISTS`);
      this.#say('* FLAGS (\\Seen)\r\n* OK [PERMANENTFLAGS (\\Seen)]\r\n* OK [UIDVALIDITY 1]');
      ok('[READ-WRITE] open');
    } else if (command === 'UID SEARCH') {
      this.#say(['* SEARCH', ...this.#listed().map(({ n }) => String(n))].join(' '));
      ok();
    } else if (command === 'UID FETCH') {
      for (const mail of this.#among(first)) this.#sayOf(mail, second);
      ok();
    } else if (command === 'UID STORE') {
      for (const mail of this.#among(first))
        this.mails.change(mail.n, { isSeen: /\\Seen/i.test(third) === !second.startsWith('-') });
      ok();
    } else if (command === 'UID MOVE') {
      for (const mail of this.#among(first)) {
        const at = this.#place(mail);
        this.mails.change(mail.n, { folder: second });
        this.#told -= 1;
        this.#say(`* ${String(at)} EXPUNGE`);
      }
      ok();
    } else return false;
    return true;
  }

  #listed(): DemoMail[] {
    return this.#folder === null ? [] : this.mails.of('', this.#folder);
  }

  #among(set: string): DemoMail[] {
    const listed = this.#listed();
    return listed.filter(({ n }) => isInUidSet(n, set, listed.at(-1)?.n ?? 0));
  }

  #place(mail: DemoMail): number {
    return this.#listed().findIndex(({ n }) => n === mail.n) + 1;
  }

  #sayOf(mail: DemoMail, asked: string): void {
    const head = Buffer.from(`* ${String(this.#place(mail))} FETCH (`);
    this.write(Buffer.concat([head, fetched(mail, asked), Buffer.from(')\r\n')]));
  }

  /** Tells of what has come since. */
  #sayNew(): void {
    const count = this.#listed().length;
    if (count > this.#told) this.#say(`* ${String(count)} EXISTS`);
    this.#told = Math.max(this.#told, count);
  }

  #say(line: string): void {
    this.write(Buffer.from(`${line}\r\n`));
  }

  #isPassword(given: string): boolean {
    const [one, other] = [Buffer.from(given), Buffer.from(this.password)];
    return one.length === other.length && timingSafeEqual(one, other);
  }
}
