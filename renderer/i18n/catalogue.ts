import { escalationMessages } from '#shared/locales/escalations.ts';
import { eventMessages } from '#shared/locales/events.ts';
import { matchMessages } from '#shared/locales/matches.ts';
import { refusalMessages } from '#shared/locales/refusals.ts';
import { ruleMessages } from '#shared/locales/rules.ts';
import { referenceProblemMessages } from '#shared/locales/reference-problems.ts';
import { roleMessages } from '#shared/locales/roles.ts';
import { stateMessages } from '#shared/locales/states.ts';
import { frameMessages } from './frame-messages.ts';
import { calendarMessages } from '#renderer/screens/administration/calendar/messages.ts';
import { administrationMessages } from '#renderer/screens/administration/frame/messages.ts';
import { rulesMessages } from '#renderer/screens/administration/rules/messages.ts';
import { fieldMessages } from '#renderer/screens/administration/words/field-messages.ts';
import { sectionMessages } from '#renderer/screens/administration/words/section-messages.ts';
import { citizensMessages } from '#renderer/parts/citizens/messages.ts';
import { bulkMessages } from '#renderer/parts/bulk/messages.ts';
import { decisionMessages } from '#renderer/parts/decisions/messages.ts';
import { dueMessages } from '#renderer/parts/due/messages.ts';
import { escalationsMessages } from '#renderer/screens/escalations/messages.ts';
import { helpMessages } from '#renderer/parts/help/messages.ts';
import { intakeMessages } from '#renderer/screens/intake/messages.ts';
import { receiptMessages } from '#renderer/parts/receipt/messages.ts';
import { labelsMessages } from '#renderer/parts/labels/messages.ts';
import { lettersMessages } from '#renderer/parts/letters/messages.ts';
import { printingMessages } from '#renderer/parts/printing/messages.ts';
import { registersMessages } from '#renderer/screens/registers/messages.ts';
import { loansMessages } from '#renderer/parts/loans/messages.ts';
import { practiceMessages } from '#renderer/screens/practice/messages.ts';
import { privacyMessages } from '#renderer/parts/privacy/messages.ts';
import { figureMessages } from '#renderer/screens/queue/figure/messages.ts';
import { queueMessages } from '#renderer/screens/queue/messages.ts';
import { requestMessages } from '#renderer/parts/request/messages.ts';
import { sealedMessages } from '#renderer/parts/sealed/messages.ts';
import { roundSheetMessages } from '#renderer/parts/round-sheet/messages.ts';
import { signInMessages } from '#renderer/screens/sign-in/messages.ts';
import { supervisionMessages } from '#renderer/screens/supervision/messages.ts';
import { mapMessages } from '#renderer/screens/supervision/map/messages.ts';
import { desksMessages } from '#renderer/screens/supervision/desks/messages.ts';
import { yearlyReportMessages } from '#renderer/screens/report/messages.ts';
import { scanningMessages } from '#renderer/screens/scanning/messages.ts';
import { syncMessages } from '#renderer/parts/sync/messages.ts';
import { viewerMessages } from '#renderer/parts/viewer/messages.ts';

const areas = [
  stateMessages,
  eventMessages,
  escalationMessages,
  refusalMessages,
  matchMessages,
  roleMessages,
  ruleMessages,
  frameMessages,
  referenceProblemMessages,
  administrationMessages,
  calendarMessages,
  fieldMessages,
  rulesMessages,
  sectionMessages,
  citizensMessages,
  bulkMessages,
  decisionMessages,
  dueMessages,
  escalationsMessages,
  helpMessages,
  intakeMessages,
  receiptMessages,
  labelsMessages,
  lettersMessages,
  printingMessages,
  registersMessages,
  loansMessages,
  practiceMessages,
  privacyMessages,
  queueMessages,
  figureMessages,
  requestMessages,
  roundSheetMessages,
  scanningMessages,
  sealedMessages,
  signInMessages,
  syncMessages,
  supervisionMessages,
  mapMessages,
  desksMessages,
  yearlyReportMessages,
  viewerMessages,
] as const;

type IdsOf<Area> = Area extends { fr: infer Words } ? keyof Words & string : never;
/** Every message id the interface has. */
export type MessageId = IdsOf<(typeof areas)[number]>;

const gather = (language: 'fr' | 'ar'): Record<string, string> =>
  Object.assign({}, ...areas.map((area) => area[language])) as Record<string, string>;

/** All sentences, by language and id. */
export const catalogue = { fr: gather('fr'), ar: gather('ar') };
