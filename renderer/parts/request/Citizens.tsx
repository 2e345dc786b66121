import { useEffect, useState } from 'react';
import type { HeldComplainant, Identifiers } from '#shared/documents/citizen.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { maySupervise } from '#shared/domain/access/may-see.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { ContactList } from '#renderer/parts/citizens/ContactList.tsx';
import { HistoryList } from '#renderer/parts/citizens/HistoryList.tsx';
import { maskedOf } from '#renderer/parts/citizens/masked-of.ts';
import { SamePerson } from '#renderer/parts/persons/SamePerson.tsx';
import { CitizenFile } from '#renderer/parts/privacy/CitizenFile.tsx';
import { KnownElsewhere } from '#renderer/parts/privacy/KnownElsewhere.tsx';
import { UnmaskForm } from '#renderer/parts/privacy/UnmaskForm.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { privacyMessages } from '#renderer/parts/privacy/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { requestMessages } from './messages.ts';
import { Stack } from '#renderer/ui/Stack.tsx';
import styles from './request.module.css';

const Who = ({ who, shown }: { who: HeldComplainant; shown: Identifiers | null }) => {
  const { t } = useWords(requestMessages, privacyMessages);
  const masked = maskedOf(who);
  const phone = shown?.phone ?? masked.phone;
  const paper = shown?.paper?.number ?? masked.paper;
  return (
    <li className={styles.who}>
      <strong>
        <bdi>{who.name}</bdi>
      </strong>
      {phone && <Ltr>{phone}</Ltr>}
      {paper && <Ltr>{paper}</Ltr>}
      {shown?.email && <Ltr>{shown.email}</Ltr>}
      {shown?.address && <bdi>{shown.address}</bdi>}
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
  const [shown, setShown] = useState<ReadonlyMap<string, Identifiers>>(new Map());
  const toast = useToast();
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
            const found = new Map<string, Identifiers>();
            for (const citizenId of ids.split(' ')) {
              const own = await data.revealIdentifiers({ citizenId, requestId, purpose, words });
              if (typeof own === 'string') {
                toast(t(`privacy.reveal.${own}`), { tone: 'problem' });
                if (own === 'too-many') break;
              } else found.set(citizenId, own);
            }
            setShown(found);
            setView(found.size > 0 ? 'shown' : 'masked');
          }}
        />
      )}
      {request.complainantCount > 1 && (
        <p>{t('request.citizens.count', { count: request.complainantCount })}</p>
      )}
      {main ? (
        <Stack as="ul">
          {complainants.map((who, n) => (
            <Who
              key={`${who.citizenId}${String(n)}`}
              who={who}
              shown={isShown ? (shown.get(who.citizenId) ?? null) : null}
            />
          ))}
        </Stack>
      ) : (
        <Muted>{t('request.citizens.none')}</Muted>
      )}
      {main && (
        <ContactList
          citizenId={main.citizenId}
          shown={(isShown && shown.get(main.citizenId)?.contacts) || null}
          here={main.held?.phone?.print ?? null}
        />
      )}
      {main && <SamePerson citizenId={main.citizenId} office={request.office} />}
      {main && <HistoryList citizenId={main.citizenId} except={requestId} onOpen={onOpenRequest} />}
      {main && <KnownElsewhere citizenId={main.citizenId} requestId={requestId} />}
      {main && view === 'file' && (
        <CitizenFile citizenId={main.citizenId} name={main.name} onClose={() => setView('masked')} />
      )}
    </Stack>
  );
};
