import type { Digest } from '#shared/documents/digest.ts';
import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import { digestMessages } from '#shared/locales/digest.ts';
import type { Mail } from '#sync-server/mail/mailer.ts';

const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The digest as a plain letter in its reader's language: numbers and references, nothing of citizens. */
export const digestMail = (
  digest: Digest,
  person: Person,
  to: string,
  { offices, catalogue }: Pick<ReferenceData, 'offices' | 'catalogue'>,
): Mail => {
  const { language } = person;
  const say = (id: keyof typeof digestMessages.fr, values: Readonly<Record<string, string | number>> = {}) =>
    fill(digestMessages[language][id], values);
  const officeName = (code: string) =>
    offices.offices.find((office) => office.code === code)?.name[language] ?? code;
  const domainName = (code: string | null) =>
    catalogue.domains.find((domain) => domain.code === code)?.name[language] ?? say('digest.unqualified');
  const { undecided, fresh, climbed, reminded, day } = digest;
  return {
    id: `digest-${digest._id}-${day}`,
    to,
    subject: say('digest.subject', { undecided, day }),
    text: [
      say('digest.greeting', { name: person.name[language] }),
      say('digest.counts', { undecided, fresh, climbed, reminded }),
      digest.groups
        .map((group) =>
          say('digest.group', {
            office: officeName(group.office),
            domain: domainName(group.domain),
            undecided: group.undecided,
            reminded: group.reminded,
          }),
        )
        .join('\n'),
      ...(digest.oldest.length > 0
        ? [
            [
              say('digest.oldest'),
              ...digest.oldest.map(({ reference, office }) => `- ${reference} (${officeName(office)})`),
            ].join('\n'),
          ]
        : []),
      say('digest.closing'),
    ].join('\n\n'),
    // So that absence notes and other robots do not answer (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
};
