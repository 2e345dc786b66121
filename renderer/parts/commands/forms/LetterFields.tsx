import { answerChannels } from '#shared/channels/channels.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Select } from '#renderer/ui/Select.tsx';
import type { LetterDraft } from './use-letter.ts';
import { commandMessages } from '../messages.ts';
import styles from './forms.module.css';

/** Which template, in which language, by which way. */
export const LetterFields = ({ draft }: { draft: LetterDraft }) => {
  const { t, name } = useWords(commandMessages);
  const { offered, code, language, channel, choose, setChannel } = draft;
  return (
    <div className={styles.three}>
      {offered.length > 0 && (
        <Select
          label={t('form.template')}
          value={code}
          onChange={(next) => choose(next, language)}
          options={offered.map((one) => ({ value: one.code, label: name(one.name) }))}
        />
      )}
      <Select
        label={t('form.language')}
        value={language}
        onChange={(next) => choose(code, next)}
        options={(['fr', 'ar'] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
      />
      <Select
        label={t('form.by')}
        value={channel}
        onChange={setChannel}
        options={answerChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
    </div>
  );
};
