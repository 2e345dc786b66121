/** The city's mail server and the address that citizens' e-mails come from. */
export interface MailSettings {
  /** `smtp://name:password@host:587` or `smtps://…`. */
  url: string;
  /** The file that the address was read from; absent: it stands in the environment. */
  file?: string;
  from: string;
}
