import { expose } from 'comlink';
import { z } from 'zod';
import { LocalDesk } from './desk/local-desk.ts';

// The content security policy forbids making code from text.
z.config({ jitless: true });
expose(new LocalDesk());
