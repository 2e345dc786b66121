import type { Catalogue } from '#shared/documents/reference-data.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Editor, FieldsBeside } from '../form/Editor.tsx';
import { useError } from '../form/form-context.ts';
import { NumberAt } from '../form/NumberAt.tsx';
import type { PageProps } from '../form/page.ts';
import { useDuration } from '../words/use-duration.ts';

const percent = 100;
/** Shown as an example: two working days. */
const exampleMinutes = 960;

/** The part of a target that a pressing request gets, in per cent. */
export const PriorityShares = ({ document, change }: PageProps<Catalogue>) => {
  const { t } = useAdministrationWords();
  const duration = useDuration();
  const { priorityShare } = document;
  const error = useError('priorityShare');
  const field = (which: 'high' | 'urgent') => (
    <NumberAt
      path={`priorityShare.${which}`}
      label={t(`administration.shares.${which}`)}
      hint={
        priorityShare[which] > 0
          ? t('administration.shares.example', {
              target: duration(exampleMinutes),
              share: duration(exampleMinutes * priorityShare[which]),
            })
          : undefined
      }
      value={Math.round(priorityShare[which] * percent * 10) / 10}
      onChange={(value) =>
        change({ ...document, priorityShare: { ...priorityShare, [which]: value / percent } })
      }
    />
  );
  return (
    <Editor title={t('administration.shares')}>
      <p>{t('administration.shares.text')}</p>
      <FieldsBeside>
        {field('high')}
        {field('urgent')}
      </FieldsBeside>
      {error && <p role="alert">{error}</p>}
    </Editor>
  );
};
