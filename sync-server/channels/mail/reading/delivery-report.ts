import type { Email } from 'postal-mime';

/** What a mail server says became of a message that went through it (RFC 3464). Anybody can write one. */
export interface DeliveryReport {
  /** `failed`: it will not arrive; all else (late, passed on, arrived) asks for nothing. */
  outcome: 'failed' | 'other';
  /** The status alone, such as `550 5.1.1`; nothing personal. */
  reply: string;
  /** Message-IDs that the part of the message that came back has. */
  messageIds: string[];
}
type Part = Email['attachments'][number];

/** More of a report than any server writes. Characters. */
const longest = 64 * 1024;

const textOf = ({ content }: Part): string =>
  typeof content === 'string'
    ? content.slice(0, longest)
    : Buffer.from(new Uint8Array(content).subarray(0, longest)).toString('latin1');
const fieldsNamed = (text: string, name: string): string[] =>
  [...text.replace(/\r?\n[ \t]+/g, ' ').matchAll(new RegExp(`^${name}:[ \\t]*(.*)$`, 'gim'))].map(
    ([, value = '']) => value.trim(),
  );

/** @returns null: the message has no such report */
export const deliveryReportOf = (parts: readonly Part[]): DeliveryReport | null => {
  const report = parts.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (!report) return null;
  const said = textOf(report);
  const isFailed = fieldsNamed(said, 'Action').some((action) => /^failed\b/i.test(action));
  const [diagnostic = ''] = fieldsNamed(said, 'Diagnostic-Code');
  const [status = ''] = fieldsNamed(said, 'Status');
  const reply =
    /\b[45]\d\d(?:[ -]\d\.\d{1,3}\.\d{1,3})?\b/.exec(diagnostic)?.[0] ??
    /^\d\.\d{1,3}\.\d{1,3}/.exec(status)?.[0] ??
    '';
  const back = parts.find(({ mimeType }) => /^(?:message\/rfc822|text\/rfc822-headers)$/.test(mimeType));
  const [head = ''] = back ? textOf(back).split(/\r?\n\r?\n/, 1) : [];
  return {
    outcome: isFailed ? 'failed' : 'other',
    reply: reply.replace('-', ' '),
    messageIds: fieldsNamed(head, 'Message-ID').slice(0, 5),
  };
};
