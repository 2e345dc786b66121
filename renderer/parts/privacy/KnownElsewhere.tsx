import { useEffect, useState } from 'react';
import type { ElsewhereAnswer } from '#shared/contracts/elsewhere-api.ts';
import { matchMessages } from '#shared/locales/matches.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { elsewhereMessages } from './elsewhere-messages.ts';
import { UnmaskForm } from './UnmaskForm.tsx';

/** That a citizen is known in offices one does not read, when they are; where, for a purpose, which is noted. Nothing without a network. */
export const KnownElsewhere = ({ citizenId, requestId }: { citizenId: string; requestId: string }) => {
  const { t, formatDay } = useWords(elsewhereMessages, matchMessages);
  const { data } = useDesk();
  const names = useNames();
  const toast = useToast();
  const [said, setSaid] = useState<ElsewhereAnswer | null>(null);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    setSaid(null);
    setAsking(false);
    void data.knownElsewhere({ citizenId, requestId, purpose: null, words: '' }).then((answer) => {
      if (isCurrent) setSaid(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [data, citizenId, requestId]);
  if (!said || said.linked + said.proposed === 0) return null;
  const { linked, proposed, files } = said;
  return (
    <section aria-labelledby="known-elsewhere">
      <Heading level={2} id="known-elsewhere">
        {t('elsewhere')}
        {files.length === 0 && !isAsking && (
          <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
            {t('elsewhere.where')}
          </Button>
        )}
      </Heading>
      <Muted size="small">
        {[
          ...(linked > 0 ? [t('elsewhere.linked', { count: linked })] : []),
          ...(proposed > 0 ? [t('elsewhere.proposed', { count: proposed })] : []),
        ].join(' · ')}
      </Muted>
      {isAsking && (
        <UnmaskForm
          onCancel={() => setAsking(false)}
          onGiven={async (purpose, words) => {
            const answer = await data.knownElsewhere({ citizenId, requestId, purpose, words });
            setAsking(false);
            if (answer) setSaid(answer);
            else toast(t('elsewhere.away'), { tone: 'problem' });
          }}
        />
      )}
      <Stack as="ul">
        {files.map(({ office, name, phone, paper, because, requests, lastAt }) => (
          <li key={`${office} ${name} ${phone} ${paper}`}>
            <strong>{names.office(office)}</strong> · <bdi>{name}</bdi> {phone && <Ltr>{phone}</Ltr>}{' '}
            {paper && <Ltr>{paper}</Ltr>}
            <Muted size="small">
              {because.map((reason) => t(reason)).join(t('elsewhere.and'))} ·{' '}
              {t('elsewhere.requests', { count: requests, day: formatDay(lastAt) })}
            </Muted>
          </li>
        ))}
      </Stack>
    </section>
  );
};
