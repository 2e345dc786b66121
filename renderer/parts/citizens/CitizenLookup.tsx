import type { RefObject } from 'react';
import type { CitizenDocument } from '#shared/documents/citizen.ts';
import type { CitizenMatch } from '#renderer/data/contract/citizens.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { CitizenOption } from './CitizenOption.tsx';
import { SuggestInput } from './SuggestInput.tsx';
import type { Suggestion } from './SuggestInput.tsx';
import { identifyTyped } from './typed.ts';
import { useCitizenMatches } from './use-citizen-matches.ts';
import { citizensMessages } from './messages.ts';
import styles from './citizens.module.css';

interface CitizenLookupProps {
  value: string;
  onValue: (value: string) => void;
  onPick: (citizen: CitizenDocument) => void;
  onNew: () => void;
  onAnonymous: () => void;
  error: string | null;
  inputRef: RefObject<HTMLInputElement | null>;
  /** Names of the keys for "new" and "anonymous". */
  keys: { newCitizen: string; anonymous: string };
}

/** Phone, identity paper or name in one field: persons proposed with why they match, or a new file, or nobody. */
export const CitizenLookup = (props: CitizenLookupProps) => {
  const { t } = useWords(citizensMessages);
  const { data } = useDesk();
  const answer = useCitizenMatches(props.value);
  const typed = identifyTyped(props.value);
  const early = typed.kind !== 'nothing' && answer.for !== props.value.trim();

  const choose = (matches: readonly CitizenMatch[], key: string) => {
    const match = matches.find(({ citizen }) => citizen._id === key);
    if (match !== undefined) props.onPick(match.citizen);
    else if (key === 'anonymous') props.onAnonymous();
    else props.onNew();
  };
  // A fast typist presses Enter before the proposals are there: ask now and take what would have been first.
  const chooseEarly = () => {
    void data
      .findCitizens(props.value.trim(), 1)
      .then((matches) => choose(matches, matches[0]?.citizen._id ?? 'new'));
  };

  const newLabel =
    typed.kind === 'phone'
      ? t('citizens.new.phone')
      : typed.kind === 'paper'
        ? t('citizens.new.paper')
        : typed.kind === 'name'
          ? t('citizens.new.name', { name: typed.name })
          : t('citizens.new');
  const row = (label: string, key: string) => (
    <span className={styles.choice}>
      <bdi>{label}</bdi>
      <Kbd keys={key} />
    </span>
  );
  const suggestions: Suggestion[] = [
    ...answer.matches.map((match) => ({ key: match.citizen._id, content: <CitizenOption match={match} /> })),
    { key: 'new', content: row(newLabel, props.keys.newCitizen), aside: true },
    { key: 'anonymous', content: row(t('citizens.anonymous'), props.keys.anonymous), aside: true },
  ];

  return (
    <SuggestInput
      label={t('citizens.lookup')}
      hint={t('citizens.lookup.hint')}
      value={props.value}
      onValue={props.onValue}
      suggestions={suggestions}
      onPick={(key) => choose(answer.matches, key)}
      onEarlyEnter={early ? chooseEarly : undefined}
      said={t('citizens.found', { count: answer.matches.length })}
      error={props.error}
      inputRef={props.inputRef}
      autoFocus
    />
  );
};
