import { expect, it } from 'vitest';
import type { CommandBody } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { wordsOf } from '#renderer/i18n/words.ts';
import { ask } from '#test/people/ask-by-row.ts';
import { aRequest } from '#test/people/city.ts';
import { type ActionName, actionOf } from './actions.ts';
import type { Telling } from './command-look.ts';

const supervisor = 'per-supervisor-1';
const telling = { ...wordsOf('fr') } as unknown as Telling;
const told = (request: RequestDocument, body: CommandBody) => ask(request, body, supervisor);
const qualified = told(aRequest(), {
  type: 'qualify',
  category: 'depot-sauvage',
  priority: 'normal',
  place: null,
}).after;
const tagged = told(qualified, { type: 'tag', add: ['urgent', 'presse'], remove: [] }).after;
const assigned = told(tagged, { type: 'assign', assignee: 'per-anfa-agent-1', unit: null }).after;

/** What of a request an act that was taken back must have left as it was. */
const standing = ({ category, domain, priority, place, assignee, office, tags }: RequestDocument) => ({
  category,
  domain,
  priority,
  place,
  assignee,
  office,
  tags: [...tags].sort(),
});

it.each<readonly [ActionName, CommandBody]>([
  ['qualify', { type: 'qualify', category: 'ordures-menageres', priority: 'high', place: null }],
  ['assign', { type: 'assign', assignee: 'per-anfa-agent-2', unit: null }],
  ['tag', { type: 'tag', add: ['presse', 'voirie'], remove: ['urgent', 'nuit'] }],
])('%s is taken back by another command, and only what it changed', (name, body) => {
  const { after, code } = told(assigned, body);
  expect(code).toBeNull();
  expect(standing(after)).not.toEqual(standing(assigned));
  const back = actionOf(name).undo?.(assigned, telling, body);
  expect(back && standing(told(after, back).after)).toEqual(standing(assigned));
});

it('the first qualification is not taken back: there is nothing to go back to', () => {
  const body: CommandBody = { type: 'qualify', category: 'depot-sauvage', priority: 'high', place: null };
  expect(actionOf('qualify').undo?.({ ...aRequest(), category: null }, telling, body)).toBeNull();
});
