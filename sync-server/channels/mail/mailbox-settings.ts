/** The city's mailbox that citizens write to. */
export interface MailboxSettings {
  /** `imap://name:password@host:143` or `imaps://…`. */
  url: string;
  /** The file that the address was read from; absent: it stands in the environment. */
  file?: string;
  /** The address that citizens write to; with a mark after a plus sign in it (RFC 5233) it comes to the same mailbox. */
  address: string;
  /** The office that receives what nothing says the place of. */
  office: string;
}
