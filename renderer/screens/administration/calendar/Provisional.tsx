import { Badge } from '#renderer/ui/Badge.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';

/** Says that a day is expected. */
export const Provisional = () => {
  const { t } = useAdministrationWords();
  return (
    <Badge tone="amber" icon="ramadan">
      {t('administration.look.provisional')}
    </Badge>
  );
};
