import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requestState, type RequestState } from '#shared/documents/request-state.ts';
import type { EventBody } from '#shared/workflow/event.ts';
import { eventBody } from '#shared/workflow/event-schema.ts';
import { wordsOf } from '#renderer/i18n/words.ts';
import { aRequest, personOf } from '#test/people/city.ts';
import { anEvent, everyEvent } from '#test/people/every-event.ts';
import { actionNames, actionOf, availableActions, likelyNext } from './actions.ts';
import type { Telling } from './command-look.ts';
import { commandLooks } from './command-looks.ts';
import { eventLookOf } from './event-looks.ts';

const echo = (text: string | null) => text ?? '';
const telling = (language: 'fr' | 'ar'): Telling => ({
  ...wordsOf(language),
  names: {
    category: echo,
    domain: echo,
    office: echo,
    partner: echo,
    unit: echo,
    arrondissement: echo,
    position: echo,
    step: echo,
    tag: echo,
    person: echo,
  },
});

it('every declaration in the folder is gathered, under the name of its file', () => {
  const files = readdirSync(new URL('looks', import.meta.url)).map((name) => name.replace(/\.tsx?$/, ''));
  expect(Object.keys(commandLooks).sort()).toEqual(files.sort());
});

describe('actions', () => {
  it.each(['key', 'rank'] as const)('have a %s each', (what) => {
    const all = actionNames.map((name) => actionOf(name)[what]);
    expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
  });

  it('say whether their form keeps what is written in it', () => {
    for (const name of actionNames) {
      const { ask } = actionOf(name);
      if (!('form' in ask)) continue;
      const source = readFileSync(new URL(`looks/${name}.tsx`, import.meta.url), 'utf8');
      const isKeeping = /<ReasonForm|useLetter\(|useKeptText\(/.test(source);
      expect([name, ask.keeps]).toEqual([name, isKeeping]);
    }
  });

  const next: Record<RequestState, string | null> = {
    received: 'qualify',
    qualified: 'assign',
    assigned: 'start',
    'in-progress': 'answer',
    waiting: 'resume',
    // A letter that left is handed over before anything else; without one it is closed.
    answered: 'close',
    closed: null,
    rejected: null,
    merged: null,
  };
  it.each(requestState.options)('put the likely one first when it is %s', (state) => {
    const request = { ...aRequest(), state };
    const available = availableActions(request, personOf('per-anfa-head-1'));
    expect(likelyNext(request, available)).toBe(next[state]);
  });

  it('offer a letter to be handed over until it is, and nothing to who may not', () => {
    const request = { ...aRequest(), state: 'answered' as const };
    const withLetter = { ...request, events: [...request.events, anEvent('answered')] };
    const available = availableActions(withLetter, personOf('per-anfa-agent-1'));
    expect(likelyNext(withLetter, available)).toBe('hand-over');
    const handed = { ...withLetter, events: [...withLetter.events, anEvent('handed-over')] };
    expect(availableActions(handed, personOf('per-anfa-agent-1'))).not.toContain('hand-over');
    expect(availableActions(withLetter, personOf('per-administrator-1'))).toEqual([]);
  });
});

it('there is an event of every type to be told', () => {
  const types = eventBody.options.map(({ shape }) => shape.type.value);
  expect([...new Set(everyEvent.map(({ body }) => body.type))].sort()).toEqual(types.sort());
});

describe.each(['fr', 'ar'] as const)('what happened, in %s', (language) => {
  it.each(everyEvent.map(({ body }): [EventBody['type'], EventBody] => [body.type, body]))(
    '%s',
    (type, body) => {
      const { title, consequences } = eventLookOf(type);
      const lines = [title(body, telling(language)), ...(consequences?.(body, telling(language)) ?? [])];
      for (const line of lines) {
        expect(line).not.toBe('');
        expect(line).not.toMatch(/[{}]|event\.|undefined/);
      }
    },
  );
});
