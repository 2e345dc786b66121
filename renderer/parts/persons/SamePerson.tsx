import { matchMessages } from '#shared/locales/matches.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import type { LocalVerdict } from '#renderer/data/contract/requests.ts';
import type { JoinedFile } from '#renderer/data/contract/citizens.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { FileLine } from './FileLine.tsx';
import { personsMessages } from './messages.ts';
import { usePersonFiles } from './use-person-files.ts';

/** The person's other files, and files that may be theirs with what agrees: joined and separated by a person, never by itself. */
export const SamePerson = ({ citizenId, office }: { citizenId: string; office: string }) => {
  const { t, formatDay } = useWords(personsMessages, matchMessages);
  const { data, person } = useDesk();
  const names = useNames();
  const refusalOf = useRefusal();
  const toast = useToast();
  const { joined, proposed } = usePersonFiles(citizenId);
  const may = mayPerform(person, 'join-citizens', { office });
  const told = async (act: 'join' | 'separate', verdict: Promise<LocalVerdict>) => {
    const said = await verdict;
    if (said.accepted) toast(t(`persons.done.${act}`));
    else toast(refusalOf(said.refusal), { tone: 'problem' });
  };
  const whyOf = (because: readonly Parameters<typeof t>[0][]) =>
    because.map((reason) => t(reason)).join(t('persons.and'));
  const noteOf = ({ join, isPending }: JoinedFile) =>
    join === null
      ? t('persons.through')
      : [
          t('persons.by', { day: formatDay(join.at), who: names.person(join.by) }),
          ...(join.because.length > 0 ? [whyOf(join.because)] : []),
          ...(join.note === '' ? [] : [t('persons.note', { note: `\u2068${join.note}\u2069` })]),
          ...(isPending ? [t('persons.pending')] : []),
        ].join(' · ');
  return (
    <>
      {joined.length > 0 && (
        <section aria-labelledby="joined-files">
          <Heading level={2} id="joined-files">
            {t('persons.joined')}
          </Heading>
          <Stack as="ul">
            {joined.map((file) => (
              <FileLine
                key={file.citizen._id}
                citizen={file.citizen}
                note={noteOf(file)}
                act={may && file.join ? 'separate' : null}
                onAct={(why) => told('separate', data.separateCitizens(citizenId, file.citizen._id, why))}
              />
            ))}
          </Stack>
        </section>
      )}
      {proposed.length > 0 && (
        <section aria-labelledby="same-person">
          <Heading level={2} id="same-person">
            {t('persons.proposed')}
          </Heading>
          <Stack as="ul">
            {proposed.map(({ citizen, band, because }) => (
              <FileLine
                key={citizen._id}
                citizen={citizen}
                note={band === 'linked' ? `${t('persons.linked')} · ${whyOf(because)}` : whyOf(because)}
                act={may ? 'join' : null}
                onAct={(note) => told('join', data.joinCitizens(citizenId, citizen._id, { because, note }))}
              />
            ))}
          </Stack>
        </section>
      )}
    </>
  );
};
