import PostalMime from 'postal-mime';
import { type DemoMail, sentFolder } from './demo-mails.ts';

/** A mail as the page shows it. */
export interface ShownMail {
  n: number;
  writer: string;
  /** Written by the citizen whose mailbox it is. */
  isOwn: boolean;
  isSeen: boolean;
  arrivedAt: string;
  subject: string;
  text: string;
  messageId: string;
  /** Where an answer goes. */
  answerTo: string;
  files: { name: string; bytes: Uint8Array }[];
}

export const shownMail = async ({ n, folder, isSeen, arrivedAt, raw }: DemoMail): Promise<ShownMail> => {
  const mail = await PostalMime.parse(raw);
  const answerTo = mail.replyTo?.[0]?.address ?? mail.from?.address ?? '';
  return {
    n,
    writer: mail.from?.name ?? '',
    isOwn: folder === sentFolder,
    isSeen,
    arrivedAt,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    messageId: mail.messageId ?? '',
    answerTo,
    files: mail.attachments.map(({ filename, content }, index) => ({
      name: filename ?? `fichier-${String(index + 1)}`,
      bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    })),
  };
};
