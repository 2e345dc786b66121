import { Badge } from '#renderer/ui/Badge.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';

/** Says that an entry is out of use. */
export const Off = () => {
  const { t } = useAdministrationWords();
  return <Badge icon="close">{t('administration.off')}</Badge>;
};

/** How an entry looks that is in use or not. */
export const offLook = (isOff: boolean) => ({ isOff, badge: isOff ? <Off /> : null });
