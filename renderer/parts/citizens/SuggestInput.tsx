import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { Field } from '#renderer/ui/Field.tsx';
import { inputClass } from '#renderer/ui/field-classes.ts';
import styles from './suggest.module.css';

export interface Suggestion {
  key: string;
  content: ReactNode;
  /** Set apart below the proposals: what to do when none fits. */
  aside?: boolean;
}

interface SuggestInputProps {
  label: string;
  hint: string;
  value: string;
  onValue: (value: string) => void;
  suggestions: readonly Suggestion[];
  /** Shown instead of proposals when there are none. */
  nothing?: string;
  onPick: (key: string) => void;
  /** Enter before the proposals for what is typed have arrived. */
  onEarlyEnter?: (() => void) | undefined;
  /** The field shows a choice already made: Enter moves on instead of picking again. */
  settled?: boolean;
  /** Tab takes the first proposal too. */
  pickOnTab?: boolean;
  onLeave?: () => void;
  /** How many proposals there are, said to screen readers. */
  said: string;
  error: string | null;
  inputRef: RefObject<HTMLInputElement | null>;
  autoFocus?: boolean;
}

/**
 * A text field that proposes rows while one types: arrows move, Enter picks (the first row unless moved), Escape closes
 * the list and keeps the text. The WAI-ARIA combobox pattern; rows may hold anything to read.
 */
export const SuggestInput = (props: SuggestInputProps) => {
  const { suggestions, value, error } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [moved, setMoved] = useState(0);
  const active = Math.min(moved, suggestions.length - 1);
  const shown = open && (suggestions.length > 0 || props.nothing !== undefined);

  const pick = (key: string) => {
    setOpen(false);
    setMoved(0);
    props.onPick(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = suggestions[active];
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (open && suggestions.length > 0) setMoved((active + step + suggestions.length) % suggestions.length);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else if (
      event.key === 'Tab' &&
      props.pickOnTab === true &&
      open &&
      !event.shiftKey &&
      row !== undefined
    ) {
      if (value.trim() !== '' && props.settled !== true) pick(row.key);
    } else if (event.key === 'Enter' && !(props.settled === true && !open)) {
      event.preventDefault();
      if (props.onEarlyEnter !== undefined) props.onEarlyEnter();
      else if (row !== undefined && value.trim() !== '') pick(row.key);
      else setOpen(true);
    }
  };

  return (
    <Field id={id} label={props.label} hint={props.hint} error={error}>
      <div className={styles.box}>
        <input
          ref={props.inputRef}
          id={id}
          className={inputClass({ error })}
          type="text"
          role="combobox"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
          aria-invalid={error !== null}
          aria-describedby={`${id}-note`}
          autoFocus={props.autoFocus ?? false}
          value={value}
          onChange={(event) => {
            setOpen(true);
            setMoved(0);
            props.onValue(event.target.value);
          }}
          onClick={() => setOpen(true)}
          onBlur={() => {
            setOpen(false);
            props.onLeave?.();
          }}
          onKeyDown={onKeyDown}
        />
        <ul id={`${id}-list`} role="listbox" aria-label={props.label} className={styles.list} hidden={!shown}>
          {suggestions.map((suggestion, index) => (
            <li
              key={suggestion.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              data-aside={suggestion.aside === true ? '' : undefined}
              className={styles.option}
              // The field keeps the focus, so that typing goes on.
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setMoved(index)}
              onClick={() => pick(suggestion.key)}
            >
              {suggestion.content}
            </li>
          ))}
          {suggestions.length === 0 && props.nothing !== undefined ? (
            <li role="option" aria-selected={false} aria-disabled className={styles.nothing}>
              {props.nothing}
            </li>
          ) : null}
        </ul>
      </div>
      <p className="visually-hidden" role="status">
        {open ? props.said : ''}
      </p>
    </Field>
  );
};
