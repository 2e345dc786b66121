import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { demoMailAddress } from './demo-post.ts';

const written = z.object({
  name: z.string().trim().min(1).max(100),
  address: z.email().max(200),
  /** The city's address, plain or with a mark. */
  to: z
    .email()
    .max(200)
    .refine((to) => /^demandes(?:\+[^@]*)?@casablanca\.example$/i.test(to))
    .catch(demoMailAddress),
  subject: z.string().trim().max(200),
  text: z.string().trim().min(1).max(20_000),
  answers: z.string().max(300),
});
type Written = z.infer<typeof written>;

/** What a citizen wrote in the form, as their mail program would send it. */
export interface WrittenMail {
  raw: Buffer;
  from: string;
  to: string;
}

/** A form with files, as browsers send it. @throws StoreError 400 when it is none */
export const readWritingForm = async (body: Buffer, contentType: string): Promise<FormData> =>
  new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch((): never => {
      throw new StoreError(400, 'bad_request', 'The form cannot be read.');
    });

/** What stands in the form, as it was typed. */
export const typedIn = (form: FormData): Written => {
  const typed = (name: keyof Written) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    name: typed('name'),
    address: typed('address'),
    to: typed('to'),
    subject: typed('subject'),
    text: typed('text'),
    answers: typed('answers'),
  };
};

/** @returns null: something that is needed is missing */
export const writtenMail = async (form: FormData): Promise<WrittenMail | null> => {
  const read = written.safeParse(typedIn(form));
  if (!read.success) return null;
  const files = form.getAll('files').filter((file) => typeof file !== 'string' && file.size > 0);
  const attachments = await Promise.all(
    files.map(async (file) =>
      typeof file === 'string'
        ? []
        : [{ filename: file.name, content: Buffer.from(await file.arrayBuffer()), contentType: file.type }],
    ),
  );
  return composeMail(read.data, attachments.flat());
};

/** A mail of one of the demo's citizens. @param id makes the same mail each time; absent: a new one */
export const composeMail = async (
  { name, address, to, subject, text, answers }: Written,
  attachments: { filename: string; content: Buffer; contentType: string }[] = [],
  id: { messageId: string; date: string } | null = null,
): Promise<WrittenMail> => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail({
    from: { name, address },
    to,
    subject,
    text,
    attachments,
    messageId: id?.messageId ?? `<${randomUUID()}@${address.split('@')[1] ?? ''}>`,
    date: id === null ? new Date() : new Date(id.date),
    ...(answers === '' ? {} : { inReplyTo: answers, references: answers }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { raw: Buffer.isBuffer(message) ? message : Buffer.from(''), from: address, to };
};
