import { useMemo } from 'react';
import type { Bilingual } from '#shared/documents/text.ts';
import { tagNames } from '#shared/reference/tags.ts';
import { channelActor } from '#shared/domain/access/channel-actor.ts';
import { isSystem, systemActor } from '#shared/domain/access/system-actor.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';

/** Names of the reference data in the person's language; the code itself when it is not (or no longer) known. */
export const useNames = () => {
  const { reference, person: me } = useDesk();
  const { name } = useWords();
  return useMemo(() => {
    const byCode = (things: readonly { code: string; name: Bilingual }[] | undefined) => {
      const names = new Map(things?.map((thing) => [thing.code, name(thing.name)]));
      return (code: string | null) => (code === null ? '' : (names.get(code) ?? code));
    };
    const people = new Map(reference?.people.people.map((person) => [person.id, name(person.name)]));
    const nameOfChannel = (id: string) => {
      const actor = channelActor(id);
      return actor && name(actor.name);
    };
    return {
      category: byCode(reference?.catalogue.categories),
      domain: byCode(reference?.catalogue.domains),
      office: byCode(reference?.offices.offices),
      partner: byCode(reference?.offices.partners),
      unit: byCode(reference?.offices.offices.flatMap((office) => office.units)),
      arrondissement: byCode(reference?.territory.arrondissements),
      position: byCode(reference?.ladders.positions),
      /** Of a tag: its name, or the words that somebody made it of. */
      tag: (tag: string) => {
        const known = Object.hasOwn(tagNames, tag) ? tagNames[tag] : undefined;
        return known ? name(known) : tag.replaceAll('-', ' ');
      },
      step: byCode(reference?.ladders.ladders.flatMap(({ steps }) => steps)),
      person: (id: string | null) =>
        id === null
          ? ''
          : isSystem({ id })
            ? name(systemActor.name)
            : id === me.id
              ? name(me.name)
              : (people.get(id) ?? nameOfChannel(id) ?? id),
    };
  }, [reference, name, me]);
};
