import { useEffect, useState } from 'react';
import type { Complainant } from '#shared/documents/citizen.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { maySupervise } from '#shared/domain/access/may-see.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { HistoryList } from '#renderer/parts/citizens/HistoryList.tsx';
import { maskPaper } from '#renderer/parts/citizens/mask-paper.ts';
import { maskPhone } from '#renderer/parts/citizens/mask-phone.ts';
import { CitizenFile } from '#renderer/parts/privacy/CitizenFile.tsx';
import { UnmaskForm } from '#renderer/parts/privacy/UnmaskForm.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { privacyMessages } from '#renderer/parts/privacy/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { requestMessages } from './messages.ts';
import { Stack } from '#renderer/ui/Stack.tsx';
import styles from './request.module.css';

const Who = ({ who, isShown }: { who: Complainant; isShown: boolean }) => {
  const { t } = useWords(requestMessages, privacyMessages);
  return (
    <li className={styles.who}>
      <strong>
        <bdi>{who.name}</bdi>
      </strong>
      {who.phone && <Ltr>{isShown ? who.phone : maskPhone(who.phone)}</Ltr>}
      {who.paper && <Ltr>{isShown ? who.paper.number : maskPaper(who.paper.number)}</Ltr>}
      {isShown && who.email && <Ltr>{who.email}</Ltr>}
      {isShown && who.address && <bdi>{who.address}</bdi>}
      <Muted as="span" size="small">
        {t('request.language')} : {t(`language.${who.language}`)} · {t(`channel.${who.channel}`)}
      </Muted>
    </li>
  );
};

/** Who spoke up. Numbers are masked until somebody says what for; every look is noted (law 09-08). */
export const Citizens = ({
  request,
  onOpenRequest,
}: {
  request: RequestDocument;
  onOpenRequest: (id: string) => void;
}) => {
  const { t } = useWords(requestMessages, privacyMessages);
  const { data, person } = useDesk();
  const [view, setView] = useState<'masked' | 'asking' | 'shown' | 'file'>('masked');
  const { _id: requestId, complainants } = request;
  const [main] = complainants;
  const ids = [...new Set(complainants.map((who) => who.citizenId))].join(' ');
  useEffect(() => {
    for (const citizenId of ids.split(' ').filter(Boolean))
      void data.noteRead({ citizenId, requestId, what: 'opened', purpose: null, words: '' });
  }, [data, ids, requestId]);
  const isShown = view === 'shown';
  return (
    <Stack as="section">
      <Heading>
        {t('request.citizens')}
        {main && (
          <Button
            size="small"
            variant="quiet"
            isPressed={isShown}
            onPress={() => setView(isShown ? 'masked' : 'asking')}
          >
            <Icon name="eye" size={14} /> {t(isShown ? 'request.citizens.hide' : 'request.citizens.show')}
          </Button>
        )}
        {main && maySupervise(person, request.office) && (
          <Button size="small" variant="quiet" onPress={() => setView('file')}>
            <Icon name="shield" size={14} /> {t('privacy.file')}
          </Button>
        )}
      </Heading>
      {view === 'asking' && (
        <UnmaskForm
          onCancel={() => setView('masked')}
          onGiven={async (purpose, words) => {
            for (const citizenId of ids.split(' '))
              await data.noteRead({ citizenId, requestId, what: 'unmasked', purpose, words });
            setView('shown');
          }}
        />
      )}
      {request.complainantCount > 1 && (
        <p>{t('request.citizens.count', { count: request.complainantCount })}</p>
      )}
      {main ? (
        <Stack as="ul">
          {complainants.map((who, n) => (
            <Who key={`${who.citizenId}${String(n)}`} who={who} isShown={isShown} />
          ))}
        </Stack>
      ) : (
        <Muted>{t('request.citizens.none')}</Muted>
      )}
      {main && <HistoryList citizenId={main.citizenId} except={requestId} onOpen={onOpenRequest} />}
      {main && view === 'file' && (
        <CitizenFile citizenId={main.citizenId} name={main.name} onClose={() => setView('masked')} />
      )}
    </Stack>
  );
};
