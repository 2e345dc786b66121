import { expose } from 'comlink';
import { z } from 'zod';
import type { DeskData } from './contract/desk-data.ts';
import { administrationData } from './administration/area.ts';
import { figureData } from './figures/area.ts';
import { improvementData } from './improvements/area.ts';
import { LocalDesk } from './desk/open-desk.ts';
import { paperData } from './tray/area.ts';
import { privacyData } from './privacy/area.ts';
import { registerData } from './registers/area.ts';

// The content security policy forbids making code from text.
z.config({ jitless: true });
const desk = new LocalDesk();
const data: DeskData = Object.assign(
  desk,
  administrationData(desk),
  figureData(desk),
  improvementData(desk),
  paperData(desk),
  privacyData(desk),
  registerData(desk),
);
expose(data);
