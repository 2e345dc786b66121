import type { LetterDoubt, ReadyPage } from '#shared/documents/tray.ts';
import type { WaitingPage } from '#shared/documents/waiting-page.ts';
import type { TrayEdit } from '#shared/domain/paper/tray-layout.ts';
import type { FilingOutcome, LetterProposals, TrayData, TrayState } from '../contract/tray.ts';
import { type AttachmentRef, longestFileText } from '#shared/documents/attachment.ts';
import type { HeldComplainant } from '#shared/documents/citizen.ts';
import type { PaperProblem } from '#shared/documents/page-image.ts';
import { type PageText, textOfPage } from '#shared/documents/page-text.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { letterLabel } from '#shared/domain/paper/letter-label.ts';
import type { Proposal } from '#shared/domain/paper/proposal.ts';
import { doubtOf, isSameName } from '#shared/domain/paper/whose-letter.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { proposeFields } from '#shared/domain/paper/propose-fields.ts';
import { proposeMatches } from '#shared/domain/paper/propose-match.ts';
import { matchCandidates, printsOf } from './candidates.ts';
import { fileIdOf } from './file-id.ts';
import { requestWithFile } from './request-with-file.ts';
import type { RequestData } from '../contract/requests.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { Subscribers } from '../subscribers.ts';
import { Tray } from './tray.ts';

/** How many of a name are looked at. */
const mostNamesakes = 20;
const refusedBecause = (code: 'unknown-request' | 'not-allowed'): FilingOutcome => ({
  kind: 'refused',
  refusal: { code, values: {} },
});

type TrayParts = Pick<
  DeskParts,
  | 'citizens'
  | 'city'
  | 'database'
  | 'feed'
  | 'files'
  | 'outbox'
  | 'prints'
  | 'requests'
  | 'sealer'
  | 'session'
> &
  Pick<RequestData, 'submit'>;

/** Scanned pages and the letters they make. */
export const openTray = async (parts: TrayParts): Promise<Area<TrayData>> => {
  const { city, feed, files, requests, sealer, session, submit } = parts;
  const watching = new Subscribers<[TrayState]>();
  const tray = await Tray.open(session.storeId, sealer, (state) => watching.tell(state));
  const textsOf = (letterId: string): Promise<(PageText | null)[]> =>
    Promise.all((tray.letter(letterId)?.pages ?? []).map((page) => tray.text(page)));
  /** What the letter is found by later. */
  const wordsOf = async (letterId: string): Promise<Pick<AttachmentRef, 'text'>> => {
    const words = (await textsOf(letterId))
      .flatMap((text) => (text ? [textOfPage(text)] : []))
      .join('\n')
      .trim();
    return words === '' ? {} : { text: words.slice(0, longestFileText) };
  };
  const proposalsOf = async (letterId: string): Promise<Proposal[]> => {
    // A page without words keeps its place: boxes are given by the page's number.
    const pages = (await textsOf(letterId)).map(
      (text): PageText => text ?? { width: 1, height: 1, language: 'fr', confidence: 0, lines: [] },
    );
    return proposeFields(pages, city.reference.catalogue, localDay(city.now()));
  };
  /** Why a letter may not go into a request by its label alone: label, number and what was read of the person must be one. */
  const doubtAbout = async (letterId: string, request: RequestDocument): Promise<LetterDoubt | null> => {
    const letter = tray.letter(letterId);
    const label = letterLabel((letter?.pages ?? []).flatMap((id) => tray.page(id)?.ready?.codes ?? []));
    const isOne = 'reference' in label && label.reference === request.reference;
    if (!isOne || letter?.reference !== request.reference) return 'other-labels';
    const hasNamesake = ({ citizenId, ...known }: HeldComplainant) =>
      parts.citizens
        .find(known.name, mostNamesakes)
        .some(({ citizen }) => citizen._id !== citizenId && isSameName(citizen.name, known));
    const proposals = await proposalsOf(letterId);
    return doubtOf(proposals, request, hasNamesake, await printsOf(proposals, parts.prints));
  };
  const fileId = (letterId: string, target: string): Promise<string> => {
    const pages = (tray.letter(letterId)?.pages ?? []).flatMap((id) => tray.page(id) ?? []);
    return fileIdOf(target, pages);
  };

  return {
    answers: {
      watchTray(show: (state: TrayState) => void) {
        show(tray.state);
        return Promise.resolve(watching.add(show));
      },

      readTray() {
        return Promise.resolve(tray.state);
      },

      noteDisk(free: number) {
        return tray.noteDisk(free);
      },

      keepPage(page: WaitingPage) {
        return tray.keep(page);
      },

      pagesReleased(pageIds: readonly string[]) {
        return tray.released(pageIds);
      },

      pagePrepared(pageId: string, ready: ReadyPage, thumbnail: ArrayBuffer, frames: number) {
        return tray.prepared(pageId, ready, thumbnail, frames);
      },

      pageFailed(pageId: string, problem: PaperProblem) {
        return tray.failed(pageId, problem);
      },

      copyLost(pageId: string, copy: string) {
        return tray.copyLost(pageId, copy);
      },

      pageThumbnail(pageId: string) {
        return tray.thumbnail(pageId);
      },

      keepText(pageId: string, copy: string, text: PageText | null) {
        return tray.keepText(pageId, copy, text);
      },

      async forgetTexts(letterId: string) {
        for (const page of tray.letter(letterId)?.pages ?? []) await tray.forgetText(page);
      },

      letterTexts(letterId: string) {
        return textsOf(letterId);
      },

      editTray(edit: TrayEdit) {
        return tray.edit(edit);
      },

      emptyBin() {
        return tray.emptyBin();
      },

      async proposeForLetter(letterId: string): Promise<LetterProposals> {
        const proposals = await proposalsOf(letterId);
        const matches = proposeMatches(proposals, await matchCandidates(proposals, parts));
        const { table } = feed;
        return {
          proposals,
          matches: matches.map((match) => ({
            ...match,
            row: match.kind === 'request' ? (table.get(match.id)?.row ?? null) : null,
          })),
        };
      },

      findReference(reference: string) {
        for (const { row } of feed.table.values())
          if (row.reference === reference && row.movedTo === null) return Promise.resolve(row.id);
        return Promise.resolve(null);
      },

      async beginFiling(letterId: string, requestId: string, by: 'code' | 'person', name: string) {
        const { request } = await requests.fold(requestId);
        if (!request) return refusedBecause('unknown-request');
        if (!mayPerform(city.me(), 'attach', request)) return refusedBecause('not-allowed');
        const doubt = by === 'code' ? await doubtAbout(letterId, request) : null;
        if (doubt) return { kind: 'doubt', doubt };
        const { reference, office } = request;
        const filing = { requestId, reference, office, fileId: await fileId(letterId, requestId), name, by };
        await tray.edit({ type: 'note', letter: letterId, changes: { filing, trouble: null } });
        return { kind: 'begun' } as const;
      },

      async fileLetter(letterId: string, pdf: Blob): Promise<FilingOutcome> {
        const letter = tray.letter(letterId);
        if (!letter?.filing) return { kind: 'gone' };
        const { requestId, reference, office, fileId: id, name, by } = letter.filing;
        const kept = await files.keep(id, pdf, name, office);
        const attachments = [{ ...kept, ...(await wordsOf(letterId)) }];
        const verdict = await submit(requestId, { type: 'attach', attachments });
        if (!verdict.accepted) {
          const { refusal } = verdict;
          await tray.edit({
            type: 'note',
            letter: letterId,
            changes: { filing: null, trouble: { kind: 'refused', refusal } },
          });
          return { kind: 'refused', refusal };
        }
        await tray.finish({
          id: letterId,
          requestId,
          reference,
          fileId: id,
          pages: letter.pages.length,
          by,
          kind: letter.kind,
          at: city.now(),
        });
        return { kind: 'filed', reference };
      },

      noteRefiled(letterId: string, requestId: string, reference: string) {
        return tray.refiled(letterId, requestId, reference);
      },

      async keepForCounter(letterId: string, pdf: Blob, office: string, name: string) {
        const id = await fileId(letterId, 'counter');
        const kept = await files.keep(id, pdf, name, office);
        await tray.edit({ type: 'note', letter: letterId, changes: { counterFile: id } });
        return { ...kept, ...(await wordsOf(letterId)) };
      },

      async settleCounter(letterId: string) {
        const letter = tray.letter(letterId);
        if (!letter?.counterFile) return;
        const request = await requestWithFile(letter.counterFile, parts);
        if (!request) return;
        await tray.finish({
          id: letterId,
          requestId: request._id,
          reference: request.reference,
          fileId: letter.counterFile,
          pages: letter.pages.length,
          by: 'person',
          kind: letter.kind,
          at: city.now(),
        });
      },
    },
    stop: () => tray.close(),
  };
};
