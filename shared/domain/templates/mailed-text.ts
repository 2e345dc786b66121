import type { Language } from '#shared/documents/text.ts';
import { isolate } from './fill.ts';
import { letterBody } from './letter-body.ts';

/** What frames the desk's words in an e-mail. */
export interface MailedFrame {
  language: Language;
  /** Whom it is for; null: nobody gave a name. */
  citizen: string | null;
  /** The office that writes, in the citizen's language. */
  office: string;
  reference: string;
  subject: string;
  receivedOn: string;
  /** Why the request is turned down, in words; null: it is not. */
  reason: string | null;
  /** Whether a reply comes back to the request. */
  mayReply: boolean;
}

const frames = {
  fr: {
    to: (name: string) => `À l’attention de ${name}`,
    about: (reference: string, subject: string, day: string) =>
      `Objet : votre demande ${reference} « ${subject} », reçue le ${day}`,
    reason: (why: string) => `Motif : ${why}`,
    opening: 'Madame, Monsieur,',
    reply: 'Vous pouvez répondre à ce courriel : votre réponse rejoindra votre demande.',
    formula: 'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
    for: 'Pour la Commune de Casablanca',
  },
  ar: {
    to: (name: string) => `إلى عناية ${name}`,
    about: (reference: string, subject: string, day: string) =>
      `الموضوع: طلبكم رقم ${reference} «${subject}» الوارد في ${day}`,
    reason: (why: string) => `السبب: ${why}`,
    opening: 'سلام تام بوجود مولانا الإمام، وبعد،',
    reply: 'يمكنكم الرد على هذه الرسالة: سيُضم جوابكم إلى طلبكم.',
    formula: 'وتفضلوا بقبول فائق عبارات التقدير والاحترام، والسلام.',
    for: 'عن جماعة الدار البيضاء',
  },
} as const satisfies Readonly<Record<Language, object>>;

/**
 * What the desk wrote to a citizen as it leaves by e-mail: whom it is for and about which request, the formulas of a letter, the
 * office that signs. A greeting or a signature that the text has of its own gives way to these.
 */
export const mailedText = (text: string, frame: MailedFrame): string => {
  const { language, reason } = frame;
  const words = frames[language];
  const held = (value: string) => isolate(value, language);
  const { paragraphs, hasFormula } = letterBody(text);
  const head = [
    ...(frame.citizen === null ? [] : [words.to(held(frame.citizen))]),
    words.about(held(frame.reference), held(frame.subject), frame.receivedOn),
    ...(reason === null ? [] : [words.reason(reason)]),
  ];
  return [
    head.join('\n'),
    words.opening,
    ...paragraphs,
    ...(frame.mayReply ? [words.reply] : []),
    ...(hasFormula ? [] : [words.formula]),
    [words.for, frame.office].join('\n'),
  ].join('\n\n');
};
