import { z } from 'zod';
import { improvementEventFields, improvementFields } from './improvement.ts';
import { improvementCommands } from './improvements/improvement-commands.ts';
import { unionByType } from './union-by-type.ts';

const improvementEvent = improvementEventFields.extend({
  body: unionByType(Object.values(improvementCommands).map(({ body }) => body)),
});

/** Schema of an `ImprovementDocument`. */
export const improvementDocument = improvementFields.extend({ events: z.array(improvementEvent) });
