import type { Ladders } from '#shared/documents/ladder.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useForm } from '../form/form-context.ts';
import { ListArea } from '../form/ListArea.tsx';
import { ListTabs } from '../form/ListTabs.tsx';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';
import { HolderList } from './HolderList.tsx';
import { LadderList } from './LadderList.tsx';
import { PositionList } from './PositionList.tsx';

/** Ladders with their steps, the positions of the hierarchy, and who holds them. */
export const LaddersForm = (props: SectionFormProps<Ladders>) => {
  const { t } = useAdministrationWords();
  const { place } = useForm();
  const { ladders, positions, holders } = props.document;
  return (
    <ListArea
      tabs={
        <ListTabs
          lists={[
            { list: 'ladders', label: t('administration.field.ladders'), count: ladders.length },
            { list: 'positions', label: t('administration.field.positions'), count: positions.length },
            { list: 'holders', label: t('administration.field.holders'), count: holders.length },
          ]}
        />
      }
    >
      {place.list === 'ladders' && <LadderList {...props} />}
      {place.list === 'positions' && <PositionList {...props} />}
      {place.list === 'holders' && <HolderList {...props} />}
    </ListArea>
  );
};
