import type { Catalogue } from '#shared/documents/reference-data.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useForm } from '../form/form-context.ts';
import { ListArea } from '../form/ListArea.tsx';
import { ListTabs } from '../form/ListTabs.tsx';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';
import { CategoryList } from './CategoryList.tsx';
import { DomainList } from './DomainList.tsx';
import { PriorityShares } from './PriorityShares.tsx';

/** Domains, categories with their targets, and what priority leaves of a target. */
export const CatalogueForm = (props: SectionFormProps<Catalogue>) => {
  const { t } = useAdministrationWords();
  const { place } = useForm();
  const { document } = props;
  return (
    <ListArea
      tabs={
        <ListTabs
          lists={[
            {
              list: 'categories',
              label: t('administration.field.categories'),
              count: document.categories.length,
            },
            { list: 'domains', label: t('administration.field.domains'), count: document.domains.length },
            { list: 'priorityShare', label: t('administration.shares') },
          ]}
        />
      }
    >
      {place.list === 'categories' && <CategoryList {...props} />}
      {place.list === 'domains' && <DomainList {...props} />}
      {place.list === 'priorityShare' && <PriorityShares {...props} />}
    </ListArea>
  );
};
