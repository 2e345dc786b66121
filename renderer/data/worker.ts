import { expose } from 'comlink';
import { z } from 'zod';
import type { DeskData } from './contract/desk-data.ts';
import { administrationData } from './desk/administration-data.ts';
import { figureData } from './desk/figure-data.ts';
import { improvementData } from './desk/improvement-data.ts';
import { LocalDesk } from './desk/local-desk.ts';
import { paperData } from './desk/paper-data.ts';
import { privacyData } from './desk/privacy-data.ts';
import { registerData } from './desk/register-data.ts';

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
