import { convert } from 'html-to-text';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { largestFile } from '#shared/documents/attachment.ts';
import type { Language } from '#shared/documents/text.ts';
import { type Automatic, automaticOf } from './automatic.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { bodyStart, decodeBytes, withReadableHeaders } from './decode-bytes.ts';
import { type DeliveryReport, deliveryReportOf } from './delivery-report.ts';

/** More than any mail program writes; a hundred thousand headers take a second and a half to read. Bytes. */
export const largestHeaders = 256 * 1024;
const mostFiles = 40;
const longestText = 10_000;
const mostIds = 50;

/** A file of a message. */
export interface MailFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** What a message says, cut to what we can hold. Nothing in it is proved. */
export interface ReadMail {
  from: { name: string; address: string };
  /** Addresses it went to, as far as it says, in lower case. */
  to: string[];
  subject: string;
  text: string;
  language: Language;
  messageId: string | null;
  /** Message-IDs of what it answers. */
  answers: string[];
  sentAt: string | null;
  automatic: Automatic | null;
  /** What a mail server reports in it of a message that went before; null: nothing. */
  report: DeliveryReport | null;
  /** At most forty, none empty or too large; the message as it came has them all. */
  files: MailFile[];
}

/** Why a message is not read. */
export type MailProblem = 'headers-too-large' | 'unreadable' | 'too-slow' | 'too-large';
/** A message that cannot be read, and why. */
export class UnreadableMail extends Error {
  constructor(readonly problem: MailProblem) {
    super(problem);
  }
}

const flat = (addresses: readonly Address[] | undefined) =>
  (addresses ?? []).flatMap((one) => one.group ?? [one]);
const idsIn = (text: string | undefined): string[] => text?.match(/<[^<>\s]{1,250}>/g) ?? [];

/** Words of HTML as plain text: links and pictures without their addresses. */
const textOfHtml = (html: string): string =>
  convert(html.slice(0, 2_000_000), {
    wordwrap: false,
    limits: { maxInputLength: 2_000_000, maxDepth: 60, maxChildNodes: 20_000 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
    ],
  });

const bodyOf = (mail: Email, raw: Uint8Array): string => {
  if (mail.text?.trim()) return mail.text;
  if (mail.html?.trim()) return textOfHtml(mail.html);
  // A multipart that does not say where its parts begin has its words all the same.
  return mail.attachments.length === 0 ? decodeBytes(raw.subarray(bodyStart(raw)).subarray(0, 100_000)) : '';
};

/** Words whose bytes are in another writing than the message says. */
const reread = (text: string, mail: Email, raw: Uint8Array): string => {
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value ?? '';
  const isPlain = !/^\s*multipart/i.test(header('content-type'));
  const isRaw = !/base64|quoted-printable/i.test(header('content-transfer-encoding'));
  return text.includes('\uFFFD') && isPlain && isRaw ? decodeBytes(raw.subarray(bodyStart(raw))) : text;
};

const languageOfWords = (text: string): Language => {
  const arabic = text.match(/[\u0621-\u064A]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-zÀ-ÿ]/g)?.length ?? 0;
  return arabic > latin ? 'ar' : 'fr';
};

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
const fileOf = (file: Email['attachments'][number], n: number): MailFile => ({
  name: cleanLine(file.filename ?? '', 120).replace(/[\\/]/g, '-') || `fichier-${String(n + 1)}`,
  type: /^[\w.+-]+\/[\w.+-]+$/.test(file.mimeType) ? file.mimeType.slice(0, 100) : 'application/octet-stream',
  bytes: bytesOf(file.content),
});

/** Reads a message. In a thread of its own: a large one takes seconds. @throws UnreadableMail */
export const readMail = async (raw: Uint8Array): Promise<ReadMail> => {
  if (bodyStart(raw) > largestHeaders) throw new UnreadableMail('headers-too-large');
  const mail = await PostalMime.parse(withReadableHeaders(raw), {
    attachmentEncoding: 'arraybuffer',
    maxHeadersSize: 2 * largestHeaders,
    maxNestingDepth: 40,
    forceRfc822Attachments: true,
  }).catch(() => {
    throw new UnreadableMail('unreadable');
  });
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? '';
  const [from] = flat(mail.from ? [mail.from] : []);
  const address = cleanLine(from?.address ?? '', 254).toLowerCase();
  const text = cleanText(reread(bodyOf(mail, raw), mail, raw), longestText);
  const files = mail.attachments.map(fileOf);
  const kept = files.filter(({ bytes }) => bytes.byteLength > 0 && bytes.byteLength <= largestFile);
  const subject = cleanLine(mail.subject ?? '', 200);
  const sentAt = mail.date === undefined ? NaN : Date.parse(mail.date);
  const through = ['delivered-to', 'x-original-to', 'envelope-to'].map((name) => header(name));
  return {
    from: { name: cleanLine(from?.name ?? '', 120), address },
    to: [...flat(mail.to), ...flat(mail.cc)]
      .map((one) => one.address ?? '')
      .concat(through)
      .map((one) => one.replace(/^<|>$/g, '').trim().toLowerCase())
      .filter((one) => one !== '' && one.length <= 254)
      .slice(0, 100),
    subject,
    text,
    language: languageOfWords(`${subject} ${text}`),
    messageId: idsIn(mail.messageId)[0] ?? null,
    answers: [...idsIn(mail.inReplyTo), ...idsIn(mail.references).toReversed()].slice(0, mostIds),
    sentAt: Number.isNaN(sentAt) ? null : new Date(sentAt).toISOString(),
    automatic: automaticOf(header, address),
    report: deliveryReportOf(mail.attachments),
    files: kept.slice(0, mostFiles),
  };
};
