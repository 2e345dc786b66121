import type { RequestState } from '#shared/documents/request-state.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge, type Tone } from './Badge.tsx';
import type { IconName } from './Icon.tsx';

const looks: Readonly<Record<RequestState, readonly [Tone, IconName]>> = {
  received: ['accent', 'inbox'],
  qualified: ['neutral', 'dot'],
  assigned: ['neutral', 'user'],
  'in-progress': ['accent', 'play'],
  waiting: ['amber', 'waiting'],
  answered: ['green', 'send'],
  closed: ['green', 'check-all'],
  rejected: ['neutral', 'close'],
  merged: ['neutral', 'users'],
};

/** The state of a request, in a word with its icon. */
export const StateBadge = ({ state }: { state: RequestState }) => {
  const { t } = useWords();
  const [tone, icon] = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  );
};
