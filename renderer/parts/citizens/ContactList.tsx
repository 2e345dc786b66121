import type { ContactPoint } from '#shared/documents/contact-point.ts';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { citizensMessages } from './messages.ts';
import { useCitizenFile } from './use-citizen-file.ts';
import styles from './citizens.module.css';

/**
 * All the ways to reach a citizen, the one seen last first, masked unless they were given (`shown`). Nothing for somebody with one way
 * only: it stands beside their name.
 * @param here what the request on the screen came by, by its fingerprint
 */
export const ContactList = ({
  citizenId,
  shown = null,
  here = null,
}: {
  citizenId: string;
  shown?: readonly ContactPoint[] | null;
  here?: string | null;
}) => {
  const { t, formatDay } = useWords(citizensMessages);
  const held = useCitizenFile(citizenId)?.contacts ?? [];
  const contacts = [...(shown ?? held)].sort((a, b) => (a.lastSeen < b.lastSeen ? 1 : -1));
  if (contacts.length < 2) return null;
  return (
    <section aria-labelledby="citizen-contacts">
      <Heading level={2} id="citizen-contacts">
        {t('citizens.contacts')}
      </Heading>
      <Stack as="ul">
        {contacts.map(({ kind, value, scope, lastSeen, verified, held: masked }) => (
          <li key={`${kind} ${scope} ${value} ${masked?.print ?? ''}`} className={styles.contact}>
            <Ltr>{value || masked?.masked}</Ltr>
            <Muted as="span" size="small">
              {[
                t(`citizens.contact.${kind}`),
                t('citizens.contact.seen', { day: formatDay(lastSeen) }),
                ...(verified ? [t('citizens.contact.verified', { day: formatDay(verified.at) })] : []),
                ...(here !== null && masked?.print === here ? [t('citizens.contact.here')] : []),
              ].join(' · ')}
            </Muted>
          </li>
        ))}
      </Stack>
    </section>
  );
};
