import { useState } from 'react';
import { Chip } from '#renderer/ui/Chip.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useError } from './form-context.ts';
import { without } from './list-edits.ts';
import type { FieldAt } from './TextAt.tsx';
import styles from './form.module.css';

/** Free words: typed, added with Enter or a comma, taken away one by one. */
export const WordsAt = ({
  path,
  label,
  value,
  onChange,
  dir = 'auto',
  called = (word) => word,
}: FieldAt<readonly string[]> & {
  dir?: 'ltr' | 'rtl' | 'auto';
  /** How one of them is shown. */
  called?: (word: string) => string;
}) => {
  const { t } = useAdministrationWords();
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    const words = text
      .split(/[,،\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== '' && !value.includes(word));
    if (words.length > 0) onChange([...value, ...new Set(words)]);
    setTyped('');
  };
  return (
    <div className={styles.words}>
      <TextField
        label={label}
        value={typed}
        dir={dir}
        hint={t('administration.words.hint')}
        error={useError(path)}
        onChange={(text) => (/[,،]/.test(text) ? add(text) : setTyped(text))}
        onEnter={() => add(typed)}
        onLeave={() => add(typed)}
      />
      {value.length > 0 && (
        <div className={styles.chips}>
          {value.map((word, n) => (
            <Chip
              key={word}
              onRemove={() => onChange(without(value, n))}
              removeLabel={t('administration.words.remove', { word: called(word) })}
            >
              <bdi>{called(word)}</bdi>
            </Chip>
          ))}
        </div>
      )}
    </div>
  );
};
