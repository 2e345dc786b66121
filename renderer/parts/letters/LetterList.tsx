import { useState } from 'react';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { handOversOf, letterIs, lettersOf, type SentLetter } from '#shared/domain/register/departures-of.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { LetterDialog } from './LetterDialog.tsx';
import { lettersMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import styles from './letter-list.module.css';

const OneLetter = ({
  request,
  letter,
  isLast,
  onPrint,
}: {
  request: RequestDocument;
  letter: SentLetter;
  isLast: boolean;
  onPrint: () => void;
}) => {
  const { t, formatDay } = useWords(lettersMessages);
  const handed = handOversOf(request, letter.departure.reference);
  return (
    <li className={styles.letter}>
      <p>
        <strong>
          <Ltr>{letter.departure.reference}</Ltr>
        </strong>{' '}
        <Muted as="span">
          {t(`letter.what.${letterIs[letter.body.type]}`)} · {formatDay(letter.event.doneAt)}
        </Muted>
      </p>
      {handed.map(({ how, on, toWhom, proof }, n) => (
        <p key={n}>
          <Icon name="check-all" size={13} />{' '}
          {t('letter.handed.on', { how, day: formatDay(on), whom: `\u2068${toWhom}\u2069` })}
          {proof && <> ({t('letter.proof')})</>}
        </p>
      ))}
      {handed.length === 0 && (
        <p>
          <Badge tone="amber" icon="waiting">
            {t('letter.not-handed')}
          </Badge>
        </p>
      )}
      <Button size="small" onPress={onPrint}>
        <Icon name="print" size={14} /> {t('letter.print')} {isLast && <Kbd keys="Y" />}
      </Button>
    </li>
  );
};

/** Letters that left about a request: their numbers, their way, and the paper itself. */
export const LetterList = ({
  request,
  className,
}: {
  request: RequestDocument;
  className: string | undefined;
}) => {
  const { t } = useWords(lettersMessages);
  const [printed, setPrinted] = useState<SentLetter | null>(null);
  const letters = lettersOf(request);
  const last = letters.at(-1);
  useShortcut('y', last && (() => setPrinted(last)), { label: t('letter.print'), group: t('app.request') });
  if (letters.length === 0) return null;
  return (
    <section className={className}>
      <Heading>{t('letter.title')}</Heading>
      <Stack as="ul">
        {letters.map((letter) => (
          <OneLetter
            key={letter.departure.reference}
            request={request}
            letter={letter}
            isLast={letter === last}
            onPrint={() => setPrinted(letter)}
          />
        ))}
      </Stack>
      {printed && <LetterDialog request={request} letter={printed} onClose={() => setPrinted(null)} />}
    </section>
  );
};
