import type { Bilingual } from '#shared/documents/text.ts';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useError } from './form-context.ts';
import type { FieldAt } from './TextAt.tsx';
import styles from './form.module.css';

/** A sentence in French and in Arabic, side by side; null: neither. */
export const SentenceAt = ({
  path,
  label,
  hint,
  value,
  onChange,
}: FieldAt<Bilingual | null> & { hint?: string }) => {
  const { t } = useAdministrationWords();
  const now = value ?? { fr: '', ar: '' };
  const set = (next: Bilingual) => onChange(next.fr === '' && next.ar === '' ? null : next);
  return (
    <div className={styles.pair}>
      <TextArea
        label={t('administration.in-french', { what: label })}
        dir="ltr"
        hint={hint}
        rows={2}
        value={now.fr}
        error={useError(`${path}.fr`)}
        onChange={(fr) => set({ ...now, fr })}
      />
      <TextArea
        label={t('administration.in-arabic', { what: label })}
        dir="rtl"
        rows={2}
        value={now.ar}
        error={useError(`${path}.ar`)}
        onChange={(ar) => set({ ...now, ar })}
      />
    </div>
  );
};
