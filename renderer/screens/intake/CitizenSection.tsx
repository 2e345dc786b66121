import { useRef, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { CitizenFields } from '#renderer/parts/citizens/CitizenFields.tsx';
import { CitizenLookup } from '#renderer/parts/citizens/CitizenLookup.tsx';
import { CitizenSummary } from '#renderer/parts/citizens/CitizenSummary.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { citizensMessages } from '#renderer/parts/citizens/messages.ts';
import { privacyMessages } from '#renderer/parts/privacy/messages.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { pickCitizen, withOwnIdentifiers } from './changes.ts';
import type { FormPart } from './form-part.ts';
import { intakeKeys } from './shortcuts.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './intake.module.css';

interface CitizenSectionProps extends FormPart {
  onNew: () => void;
  onAnonymous: () => void;
  onChooseAgain: () => void;
  /** Somebody was chosen who needs no more details: on to the category. */
  onChosen: () => void;
}

/** Who brings the request: the lookup until somebody is chosen, then their file. */
export const CitizenSection = ({ draft, change, notes, ...on }: CitizenSectionProps) => {
  const { t } = useWords(citizensMessages, privacyMessages);
  const { data } = useDesk();
  const lookupRef = useRef<HTMLInputElement>(null);
  const [corrected, setCorrected] = useState('');
  const toast = useToast();
  /** Fills in what the file has. Without it the file can still be corrected: an empty field changes nothing. */
  const reveal = async (citizenId: string) => {
    const asked = { citizenId, requestId: null, purpose: 'correct', words: '' } as const;
    const own = await data.revealIdentifiers(asked);
    if (typeof own === 'string') toast(t(`privacy.reveal.${own}`), { tone: 'problem' });
    else change((now) => (now.citizenId === citizenId ? withOwnIdentifiers(now, own) : now));
  };
  if (draft.who === 'nobody-yet') {
    return (
      <div data-check="lookup">
        <CitizenLookup
          value={draft.lookup}
          onValue={(lookup) => change((now) => ({ ...now, lookup }))}
          onPick={(citizen) => {
            change((now) => pickCitizen(now, citizen));
            void data.noteRead({
              citizenId: citizen._id,
              requestId: null,
              what: 'opened',
              purpose: null,
              words: '',
            });
            on.onChosen();
          }}
          onNew={on.onNew}
          onAnonymous={on.onAnonymous}
          error={notes.lookup?.text ?? null}
          inputRef={lookupRef}
          keys={intakeKeys}
        />
      </div>
    );
  }
  const details = ['name', 'phone', 'paperNumber', 'email', 'home'] as const;
  const wrong = details.some((field) => notes[field]?.level === 'error');
  if (draft.who === 'known' && corrected !== draft.citizenId && !wrong) {
    return (
      <CitizenSummary
        details={draft}
        held={draft.held}
        onEdit={() => {
          void reveal(draft.citizenId);
          setCorrected(draft.citizenId);
        }}
        onChange={on.onChooseAgain}
      />
    );
  }
  const heading = { known: 'citizens.known', new: 'citizens.new', anonymous: 'citizens.anonymous' } as const;
  return (
    <div className={styles.person}>
      <div className={styles.personHead}>
        <Icon name={draft.who === 'anonymous' ? 'user-off' : 'user'} />
        <strong>{t(heading[draft.who])}</strong>
        {draft.who === 'anonymous' ? (
          <Muted as="span" size="small">
            {t('citizens.anonymous.more')}
          </Muted>
        ) : null}
        <Button variant="quiet" size="small" onPress={on.onChooseAgain}>
          {t('citizens.change')}
        </Button>
      </div>
      {draft.who === 'anonymous' ? null : (
        <CitizenFields
          details={draft}
          held={draft.who === 'known' ? draft.held : null}
          onDetails={(details) => change((now) => ({ ...now, ...details }))}
          notes={notes}
        />
      )}
    </div>
  );
};
