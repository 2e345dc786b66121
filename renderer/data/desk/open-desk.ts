import { openAdministration } from '../administration/area.ts';
import { openTime } from '../time/area.ts';
import { openCitizens } from '../citizens/area.ts';
import type { DeskData } from '../contract/desk-data.ts';
import type { GetToken, OpenSession, SessionData } from '../contract/session.ts';
import { openDrafts } from '../drafts/area.ts';
import { openFigures } from '../figures/area.ts';
import { openLearning } from '../figures/learning.ts';
import { openFiles } from '../files/area.ts';
import { openImprovements } from '../improvements/area.ts';
import { openLoans } from '../loans/area.ts';
import { openPrivacy } from '../privacy/area.ts';
import { numbersIn } from '../profile/numbers-in.ts';
import { openQueue } from '../queue/area.ts';
import { openReference } from '../reference/area.ts';
import { openRegisters } from '../registers/area.ts';
import { openRequestData } from '../requests/area.ts';
import { openSealedWork } from '../sealed-work/area.ts';
import { openSync } from '../sync/area.ts';
import { openTelephone } from '../telephone/area.ts';
import { openTray } from '../tray/area.ts';
import type { Area } from './area.ts';
import { Closers } from './closers.ts';
import type { DeskParts } from './desk-parts.ts';
import { openParts } from './open-parts.ts';

/** What an open desk answers. */
export type DeskAnswers = Omit<DeskData, keyof SessionData>;

export interface OpenedDesk {
  answers: DeskAnswers;
  close: () => Promise<void>;
}

/** Numbers given out here are taken note of before new ones are given. */
const countNumbers = async ({ code, outbox, profile }: DeskParts): Promise<void> => {
  const commands = outbox.entries().map(({ command }) => command);
  for (const { book, year, number } of numbersIn(commands, await code.learn()))
    await profile.noteNumber(book, year, number);
};

const openAreas = async (parts: DeskParts, closers: Closers): Promise<DeskAnswers> => {
  const opened = <Answers>(area: Area<Answers>): Answers => {
    closers.add(area.stop);
    return area.answers;
  };
  const requests = opened(openRequestData(parts));
  return {
    ...opened(openReference(parts)),
    ...opened(openQueue(parts)),
    ...opened(openFigures(parts)),
    ...opened(openLearning(parts)),
    ...requests,
    ...opened(openCitizens(parts)),
    ...opened(await openImprovements(parts)),
    ...opened(openRegisters(parts)),
    ...opened(openPrivacy(parts)),
    ...opened(openLoans(parts)),
    ...opened(openAdministration(parts)),
    ...opened(openTelephone(parts)),
    ...opened(openDrafts(parts)),
    ...opened(openFiles(parts)),
    ...opened(openSealedWork(parts)),
    ...opened(await openTray({ ...parts, submit: requests.submit })),
    ...opened(openSync(parts)),
    ...opened(openTime(parts)),
  };
};

/** Opens a person's desk. What fails on the way closes what is open already. */
export const openDesk = async (session: OpenSession, getToken: GetToken): Promise<OpenedDesk> => {
  const closers = new Closers();
  try {
    const parts = await openParts(session, getToken, closers);
    const answers = await openAreas(parts, closers);
    await countNumbers(parts);
    parts.files.push();
    return { answers, close: () => closers.close() };
  } catch (error) {
    // Why it could not be opened is what is said.
    await closers.close().catch(() => undefined);
    throw error;
  }
};
