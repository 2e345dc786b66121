import type { SendMailOptions } from 'nodemailer';
import type { Language } from '#shared/documents/text.ts';
import { isolate } from '#shared/domain/templates/fill.ts';
import type { OutgoingMail } from './outgoing.ts';

type Subject = Readonly<Record<Language, (reference: string) => string>>;
const subjects: Readonly<Record<OutgoingMail['about'], Subject>> = {
  acknowledgement: {
    fr: (reference) => `Accusé de réception de votre demande ${reference}`,
    ar: (reference) => `إشعار بالتوصل بطلبكم رقم ${isolate(reference, 'ar')}`,
  },
  reminder: {
    fr: (reference) => `Votre demande ${reference} attend votre réponse`,
    ar: (reference) => `طلبكم رقم ${isolate(reference, 'ar')} في انتظار جوابكم`,
  },
  answer: {
    fr: (reference) => `Réponse à votre demande ${reference}`,
    ar: (reference) => `جواب عن طلبكم رقم ${isolate(reference, 'ar')}`,
  },
  rejection: {
    fr: (reference) => `Votre demande ${reference} : décision motivée`,
    ar: (reference) => `طلبكم رقم ${isolate(reference, 'ar')}: قرار معلل`,
  },
  question: {
    fr: (reference) => `Votre demande ${reference} : une question de notre part`,
    ar: (reference) => `طلبكم رقم ${isolate(reference, 'ar')}: سؤال من مصالحنا`,
  },
  closing: {
    fr: (reference) => `Votre demande ${reference} est close`,
    ar: (reference) => `أُغلق طلبكم رقم ${isolate(reference, 'ar')}`,
  },
};

/** `casablanca.ma` of `Commune de Casablanca <ne-pas-repondre@casablanca.ma>`. */
export const domainOf = (from: string): string => /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';

/** Written by a person, who may be answered by whatever answers people. */
const byPerson = new Set<OutgoingMail['about']>(['answer', 'rejection', 'question']);

/**
 * The message as it goes out: plain text in UTF-8. Its Message-ID is made of its command's id, so that a message sent
 * twice because an answer was lost is one message to those who read it. Auto-Submitted (RFC 3834): nobody's holiday notice answers
 * what nobody wrote. Reports that it did not arrive are wanted.
 */
export const messageOf = (
  mail: OutgoingMail,
  from: string,
  { replyTo, bounceTo }: Readonly<Record<'replyTo' | 'bounceTo', string | null>>,
): SendMailOptions => ({
  from,
  ...(bounceTo === null ? {} : { envelope: { from: bounceTo, to: mail.to } }),
  ...(replyTo === null ? {} : { replyTo }),
  to: { name: '', address: mail.to },
  subject: subjects[mail.about][mail.language](mail.reference),
  text: mail.text,
  textEncoding: 'quoted-printable',
  messageId: `<${mail._id}@${domainOf(from)}>`,
  date: new Date(mail.queuedAt),
  headers: {
    ...(byPerson.has(mail.about) ? {} : { 'Auto-Submitted': 'auto-replied' }),
    'Content-Language': mail.language,
    'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
  },
  disableFileAccess: true,
  disableUrlAccess: true,
});
