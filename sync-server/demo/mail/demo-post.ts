import { bounceReport } from './bounce-report.ts';
import { type DemoMails, inbox, sentFolder } from './demo-mails.ts';

/** The address that the demo's citizens write to. Nobody has a name under `.example`. */
export const demoMailAddress = 'demandes@casablanca.example';
/** Whoever lives here cannot be reached: a report comes back. */
export const unreachableDomain = 'boite-pleine.example';

/** From whom to whom, as on an envelope; '': from nobody, a report. */
export interface Envelope {
  from: string;
  to: readonly string[];
}
const [cityLocal = '', cityDomain = ''] = demoMailAddress.split('@');

const isCitys = (address: string): boolean => {
  const [local = '', domain] = address.split('@');
  return domain === cityDomain && local.split('+', 1)[0] === cityLocal;
};

/** Brings a mail to the mailboxes of this machine: the city's, and one for each citizen. Nothing leaves the machine. */
export class DemoPost {
  constructor(private readonly mails: DemoMails) {}

  /** @param raw the message as it came */
  deliver(raw: Buffer, { from, to }: Envelope): void {
    const sender = from.toLowerCase();
    for (const address of new Set(to.map((one) => one.toLowerCase()))) {
      if (isCitys(address)) this.mails.add({ box: '', folder: inbox, raw });
      else if (address.endsWith(`@${unreachableDomain}`)) this.#bounce(raw, sender, address);
      else this.mails.add({ box: address, folder: inbox, raw });
    }
    // Who writes keeps what they wrote.
    const isCitizens = sender !== '' && !sender.endsWith(`@${cityDomain}`);
    if (isCitizens) this.mails.add({ box: sender, folder: sentFolder, raw });
  }

  #bounce(raw: Buffer, sender: string, address: string): void {
    // A report that cannot be delivered is nobody's.
    if (sender !== '') this.deliver(bounceReport(raw, { sender, address }), { from: '', to: [sender] });
  }
}
