import { chosenChannels } from '#shared/channels/channels.ts';
import { priority } from '#shared/documents/priority.ts';
import { language as languages } from '#shared/documents/text.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { FormPart } from './form-part.ts';
import { intakeMessages } from './messages.ts';
import styles from './intake.module.css';

/** Files of other systems come in through the import, never over the counter. */

/** When and how the request came in, how pressing it is, and the language of the answer. */
export const ArrivalFields = ({ draft, change, notes, today }: FormPart & { today: string }) => {
  const { t } = useWords(intakeMessages);
  return (
    <>
      <div data-check="arrivedOn" className={styles.quarter}>
        <DateField
          label={t('intake.arrived-on')}
          min="2000-01-01"
          max={today}
          value={draft.arrivedOn}
          onChange={(arrivedOn) => change((now) => ({ ...now, arrivedOn }))}
          error={notes.arrivedOn?.text}
        />
      </div>
      <div className={styles.quarter}>
        <Select
          label={t('intake.channel')}
          value={draft.channel}
          onChange={(chosen) => change((now) => ({ ...now, channel: chosen }))}
          options={chosenChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
      </div>
      <div className={styles.quarter}>
        <Select
          label={t('intake.priority')}
          value={draft.priority}
          onChange={(chosen) => change((now) => ({ ...now, priority: chosen }))}
          options={priority.options.map((value) => ({ value, label: t(`priority.${value}`) }))}
        />
      </div>
      <div className={styles.quarter}>
        <Select
          label={t('intake.language')}
          value={draft.language}
          onChange={(chosen) => change((now) => ({ ...now, language: chosen }))}
          options={languages.options.map((value) => ({ value, label: t(`intake.language.${value}`) }))}
        />
      </div>
    </>
  );
};
