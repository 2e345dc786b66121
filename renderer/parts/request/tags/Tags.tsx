import type { RequestDocument } from '#shared/workflow/request.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { useCommands } from '#renderer/parts/sending/use-commands.ts';
import { requestMessages } from '../messages.ts';
import { Line } from '#renderer/ui/Line.tsx';

/** The request's tags; those who may take one off by its cross. */
export const Tags = ({ request, mayTag }: { request: RequestDocument; mayTag: boolean }) => {
  const { t } = useWords(requestMessages);
  const names = useNames();
  const submit = useCommands();
  return (
    <Line>
      {request.tags.map((tag) => (
        <Chip
          key={tag}
          {...(mayTag
            ? {
                onRemove: () => void submit([request._id], { type: 'tag', add: [], remove: [tag] }),
                removeLabel: t('request.tag.remove-one', { tag: names.tag(tag) }),
              }
            : {})}
        >
          <bdi>{names.tag(tag)}</bdi>
        </Chip>
      ))}
    </Line>
  );
};
