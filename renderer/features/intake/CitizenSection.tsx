import { useRef, useState } from 'react';
import { CitizenFields } from '#renderer/features/citizens/CitizenFields.tsx';
import { CitizenLookup } from '#renderer/features/citizens/CitizenLookup.tsx';
import { CitizenSummary } from '#renderer/features/citizens/CitizenSummary.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { pickCitizen } from './changes.ts';
import type { FormPart } from './form-part.ts';
import { intakeKeyNames } from './shortcuts.ts';
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
  const { t } = useI18n();
  const lookupRef = useRef<HTMLInputElement>(null);
  const [corrected, setCorrected] = useState('');
  if (draft.who === 'nobody-yet') {
    return (
      <div data-check="lookup">
        <CitizenLookup
          value={draft.lookup}
          onValue={(lookup) => change((now) => ({ ...now, lookup }))}
          onPick={(citizen) => {
            change((now) => pickCitizen(now, citizen));
            on.onChosen();
          }}
          onNew={on.onNew}
          onAnonymous={on.onAnonymous}
          error={notes.lookup?.text ?? null}
          inputRef={lookupRef}
          keys={intakeKeyNames}
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
        onEdit={() => setCorrected(draft.citizenId)}
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
          <span className={styles.quiet}>{t('citizens.anonymous.more')}</span>
        ) : null}
        <Button variant="quiet" size="small" onPress={on.onChooseAgain}>
          {t('citizens.change')}
        </Button>
      </div>
      {draft.who === 'anonymous' ? null : (
        <CitizenFields
          details={draft}
          onDetails={(details) => change((now) => ({ ...now, ...details }))}
          notes={notes}
        />
      )}
    </div>
  );
};
