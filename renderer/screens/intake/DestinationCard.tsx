import { Heading } from '#renderer/ui/Heading.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { Destination } from './destination.ts';
import { intakeMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './context.module.css';

interface DestinationCardProps {
  destination: Destination;
  /** False until anything is known that routing can use. */
  known: boolean;
}

/** Where the request will go, and by when an answer may be promised: what the agent says aloud. */
export const DestinationCard = ({ destination, known }: DestinationCardProps) => {
  const { t, language, formatDay } = useWords(intakeMessages);
  const { office, unit, partner, promisedOn } = destination;
  return (
    <section aria-labelledby="intake-route" aria-live="polite">
      <Heading level={2} id="intake-route">
        {t('intake.route.title')}
      </Heading>
      {known ? (
        <>
          <p className={styles.route}>
            <Icon name="arrow-end" />
            <span>
              {[office, unit].flatMap((name) => (name === null ? [] : [name[language]])).join(' · ')}
            </span>
          </p>
          {partner === null ? null : (
            <Muted size="small">{t('intake.route.partner', { partner: partner[language] })}</Muted>
          )}
          {promisedOn === null ? (
            <Muted size="small">{t('intake.promised.none')}</Muted>
          ) : (
            <p className={styles.promised}>{t('intake.promised', { date: formatDay(promisedOn) })}</p>
          )}
        </>
      ) : (
        <Muted size="small">{t('intake.route.none')}</Muted>
      )}
    </section>
  );
};
