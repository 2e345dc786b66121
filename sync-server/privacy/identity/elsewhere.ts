import type { ElsewhereAnswer } from '#shared/contracts/elsewhere-api.ts';
import type { CitizenDocument } from '#shared/documents/citizen.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { visibleOffices } from '#shared/domain/access/may-see.ts';
import { seesCitizen } from '#shared/domain/access/sees-citizen.ts';
import { maskPaper } from '#shared/domain/privacy/mask-paper.ts';
import { maskPhone } from '#shared/domain/privacy/mask-phone.ts';
import { findCitizen } from '../citizen-files.ts';
import type { ServerParts } from '#sync-server/server-parts.ts';
import type { LikelyFile, IdentityIndex } from './identity-index.ts';

type Parts = Pick<ServerParts, 'store' | 'reference'>;
type Told = ElsewhereAnswer['files'][number];

/** A file found elsewhere in the city. */
export interface ElsewhereFile extends LikelyFile {
  file: CitizenDocument;
}

/**
 * Files that may be of a citizen whom this person sees, in offices or domains they do not see; null when they do not see the citizen.
 */
export const filesElsewhere = async (
  { store, reference }: Parts,
  index: IdentityIndex,
  person: Person,
  citizenId: string,
): Promise<ElsewhereFile[] | null> => {
  let own: CitizenDocument | null = null;
  for (const office of visibleOffices(person, reference.data.offices)) {
    const file = await findCitizen(store, office, citizenId);
    if (file && seesCitizen(person, file)) own ??= file;
  }
  if (!own) return null;
  await index.catchUp();
  const found = await Promise.all(
    index
      .like(own)
      .map(async (one) => ({ ...one, file: await findCitizen(store, one.office, one.citizenId) })),
  );
  return found.flatMap(({ file, ...one }) => (file && !seesCitizen(person, file) ? [{ ...one, file }] : []));
};

/** What a desk is told of such a file for a purpose: where and since when, numbers masked, of its requests only how many. */
export const toldOf = ({ file, band, because }: ElsewhereFile): Told => ({
  band: band === 'linked' ? 'linked' : 'proposed',
  because,
  office: file.office,
  name: file.name,
  phone: file.phone === null ? '' : maskPhone(file.phone),
  paper: file.paper === null ? '' : maskPaper(file.paper.number),
  requests: file.requests.length,
  lastAt: file.requests[0]?.receivedAt ?? file.updatedAt,
});
