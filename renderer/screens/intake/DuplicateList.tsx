import type { DuplicateCandidate } from '#renderer/data/contract/requests.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { intakeKeys } from './shortcuts.ts';
import { intakeMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';

const shown = 3;
const reasons = ['near', 'same-address', 'same-category', 'same-words', 'recent'] as const;

interface DuplicateListProps {
  duplicates: DuplicateCandidate[] | null;
  onJoin: (candidate: DuplicateCandidate) => void;
  onOpen: (requestId: string) => void;
}

/** Open requests about what seems the same matter, with why; the first is joined by a key. */
export const DuplicateList = ({ duplicates, onJoin, onOpen }: DuplicateListProps) => {
  const { t } = useWords(intakeMessages);
  const why = ({ because, distance }: DuplicateCandidate) =>
    reasons
      .filter((code) => because.includes(code))
      .map((code) => t(`duplicate.${code}`, { distance: Math.round(distance ?? 0) }))
      .join(' · ');
  return (
    <section aria-labelledby="intake-duplicates">
      <Heading level={2} id="intake-duplicates">
        {t('intake.duplicates.title')}
      </Heading>
      {duplicates === null || duplicates.length === 0 ? (
        <Muted size="small">
          {t(duplicates === null ? 'intake.duplicates.waiting' : 'intake.duplicates.none')}
        </Muted>
      ) : (
        <Stack as="ul">
          {duplicates.slice(0, shown).map((candidate, index) => (
            <Card key={candidate.row.id} as="li">
              <LinkButton onPress={() => onOpen(candidate.row.id)}>
                <bdi>{candidate.row.subject}</bdi>
              </LinkButton>
              <Line>
                <Ltr>{candidate.row.reference}</Ltr>
                <StateBadge state={candidate.row.state} />
                <Muted as="small" size="small">
                  {t('intake.duplicates.people', { count: candidate.row.complainantCount })}
                </Muted>
              </Line>
              <Muted size="small">{why(candidate)}</Muted>
              <Line>
                <Button size="small" onPress={() => onJoin(candidate)}>
                  {t('intake.duplicates.join')} {index === 0 ? <Kbd keys={intakeKeys.join} /> : null}
                </Button>
              </Line>
            </Card>
          ))}
        </Stack>
      )}
    </section>
  );
};
