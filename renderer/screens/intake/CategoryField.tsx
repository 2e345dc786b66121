import { useMemo, useRef, useState } from 'react';
import type { Catalogue, Category } from '#shared/documents/reference-data.ts';
import { suggestCategories } from '#shared/domain/catalogue/suggest.ts';
import { SuggestInput } from '#renderer/parts/citizens/SuggestInput.tsx';
import type { Suggestion } from '#renderer/parts/citizens/SuggestInput.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { keywordHit } from './keyword-hit.ts';
import { intakeKeys } from './shortcuts.ts';
import { intakeMessages } from './messages.ts';
import { Line } from '#renderer/ui/Line.tsx';
import styles from './intake.module.css';

const shown = 7;

interface CategoryFieldProps {
  catalogue: Catalogue;
  chosen: string | null;
  toQualify: boolean;
  /** null: "à qualifier". */
  onPick: (category: Category | null) => void;
  error: string | null;
}

/** The category by two or three letters of its name or a keyword, in either language; or left to be qualified. */
export const CategoryField = ({ catalogue, chosen, toQualify, onPick, error }: CategoryFieldProps) => {
  const { t, language } = useWords(intakeMessages);
  const inputRef = useRef<HTMLInputElement>(null);
  // null: nothing being typed, the field shows what is chosen.
  const [typed, setTyped] = useState<string | null>(null);
  const name = (category: Category | undefined) => category?.name[language] ?? '';
  const current = catalogue.categories.find(({ code }) => code === chosen);
  const settled = toQualify ? t('intake.to-qualify') : name(current);
  const found = useMemo(() => suggestCategories(catalogue, typed ?? '', shown), [catalogue, typed]);
  const domainName = (code: string) =>
    catalogue.domains.find((domain) => domain.code === code)?.name[language] ?? '';

  const suggestions: Suggestion[] = [
    ...found.map((category) => {
      const hit = typed === null ? null : keywordHit(category, typed);
      return {
        key: category.code,
        content: (
          <Line align="baseline">
            <span className={styles.categoryName}>{name(category)}</span>
            {hit === null ? null : (
              <bdi className={styles.hit}>{t('intake.category.hit', { word: hit })}</bdi>
            )}
            <span className={styles.domain}>{domainName(category.domain)}</span>
          </Line>
        ),
      };
    }),
    {
      key: '',
      aside: true,
      content: (
        <Line align="baseline">
          <span>{t('intake.to-qualify')}</span>
          <span className={styles.hit}>{t('intake.to-qualify.more')}</span>
          <Kbd keys={intakeKeys.toQualify} />
        </Line>
      ),
    },
  ];

  return (
    <SuggestInput
      label={t('intake.category')}
      hint={
        toQualify
          ? t('intake.to-qualify.more')
          : current === undefined
            ? t('intake.category.hint')
            : domainName(current.domain)
      }
      value={typed ?? settled}
      onValue={setTyped}
      onLeave={() => setTyped(null)}
      settled={typed === null && settled !== ''}
      pickOnTab
      suggestions={suggestions}
      onPick={(key) => {
        setTyped(null);
        onPick(catalogue.categories.find(({ code }) => code === key) ?? null);
      }}
      said={t('intake.category')}
      error={error}
      inputRef={inputRef}
    />
  );
};
