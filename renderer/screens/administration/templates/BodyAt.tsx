import { useRef } from 'react';
import { placeholders, type Placeholder } from '#shared/documents/template.ts';
import type { Language } from '#shared/documents/text.ts';
import { fillTemplate } from '#shared/domain/templates/fill.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useError } from '../form/form-context.ts';
import { sampleValues } from './sample-values.ts';
import styles from './templates.module.css';

/** The text in one language, the fields that can be put where the cursor is, and how it reads. */
export const BodyAt = ({
  path,
  language,
  value,
  onChange,
}: {
  path: string;
  language: Language;
  value: string;
  onChange: (text: string) => void;
}) => {
  const { t } = useAdministrationWords();
  const error = useError(path);
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (place: Placeholder) => {
    const from = area.current?.selectionStart ?? value.length;
    const to = area.current?.selectionEnd ?? from;
    const word = `{${place}}`;
    onChange(value.slice(0, from) + word + value.slice(to));
    // Once the text is drawn.
    setTimeout(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + word.length, from + word.length);
    });
  };
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  return (
    <div className={styles.body}>
      <TextArea
        areaRef={area}
        label={t(`administration.field.body.${language}`)}
        dir={dir}
        rows={8}
        value={value}
        error={error}
        onChange={onChange}
      />
      <div className={styles.places} role="group" aria-label={t('administration.places', { language })}>
        {placeholders.map((place) => (
          <Button key={place} size="small" onPress={() => insert(place)}>
            {t(`administration.place.${place}`)}
          </Button>
        ))}
      </div>
      <h3 className={styles.heading}>{t('administration.template.preview')}</h3>
      <div className={styles.preview} lang={language} dir={dir} data-testid={`template-${language}`}>
        {fillTemplate(value, language, sampleValues[language]).text}
      </div>
    </div>
  );
};
