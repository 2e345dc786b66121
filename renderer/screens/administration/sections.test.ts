import { expect, it } from 'vitest';
import { sectionNames } from './section-name.ts';
import { sections } from './sections.ts';

it('stand in the order of the documents, the calendar first: each number is the key of one', () => {
  expect(sectionNames).toEqual([
    'calendar',
    'catalogue',
    'offices',
    'ladders',
    'templates',
    'rules',
    'retention',
    'people',
    'machines',
    'audit',
  ]);
  expect(sectionNames.map((name) => sections[name].kind)).toEqual(sectionNames);
});
