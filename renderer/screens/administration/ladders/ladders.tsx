import type { Ladders } from '#shared/documents/ladder.ts';
import { defineList } from '../form/define-list.tsx';
import { codeFrom } from '../form/list-edits.ts';
import { offLook } from '../form/Off.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useEntryTitle } from '../words/use-entry-title.ts';
import { LadderFields } from './LadderFields.tsx';

/** Ladders: for all offices and domains, or for some with steps of their own. One is left. */
export const ladderList = defineList<Ladders, 'ladders'>({
  list: 'ladders',
  called: 'ladder',
  blank: ({ city, chosen, taken }) => ({
    code: codeFrom('', taken, 'echelle'),
    office: city.offices.offices[0]?.code ?? '*',
    domain: '*',
    active: true,
    steps: chosen?.steps ?? [],
  }),
  useLook: () => {
    const { t } = useAdministrationWords();
    const title = useEntryTitle();
    return (ladder) => ({
      title: title('ladders', ladder.code, ladder),
      note: t('administration.ladder.steps', { count: ladder.steps.length }),
      ...offLook(!ladder.active),
    });
  },
  fields: LadderFields,
  mayRemove: (_, document) => document.ladders.length > 1,
});
