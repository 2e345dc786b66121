import type { AdministrationData } from './administration.ts';
import type { CitizenData } from './citizens.ts';
import type { ClockData } from './clock.ts';
import type { DraftData } from './drafts.ts';
import type { FigureData } from './figures.ts';
import type { FileData } from './files.ts';
import type { ImprovementData } from './improvements.ts';
import type { LearningData } from './learning.ts';
import type { LoanData } from './loans.ts';
import type { PrivacyData } from './privacy.ts';
import type { QueueData } from './queue.ts';
import type { CityData } from './reference.ts';
import type { RegisterData } from './registers.ts';
import type { RequestData } from './requests.ts';
import type { SealedWorkData } from './sealed-work.ts';
import type { SessionData } from './session.ts';
import type { SyncData } from './sync.ts';
import type { TelephoneData } from './telephone.ts';
import type { TrayData } from './tray.ts';

/**
 * What screens may ask of the local data. It lives in a worker: every call is asynchronous, every value a plain clone. Watchers get
 * the value at once, then at each change, until the returned function is called.
 */
export interface DeskData
  extends
    SessionData,
    CityData,
    QueueData,
    FigureData,
    LearningData,
    RequestData,
    CitizenData,
    ImprovementData,
    RegisterData,
    SyncData,
    ClockData,
    PrivacyData,
    SealedWorkData,
    LoanData,
    AdministrationData,
    DraftData,
    FileData,
    TelephoneData,
    TrayData {}
