import { describe, expect, it } from 'vitest';
import {
  baseOf,
  forgetView,
  keepView,
  narrow,
  queueSlice,
  search,
  showFigure,
  showView,
} from './queue-slice.ts';
import { everything } from '#shared/domain/figures/queue-query.ts';
import { narrowed, noFilters, queryOf } from './views.ts';

const { reducer } = queueSlice;
const start = queueSlice.getInitialState();

describe('views', () => {
  it('a search looks through everything, whatever the view', () => {
    const query = queryOf('mine', noFilters, 'A7-26-000123');
    expect(query).toMatchObject({ assignee: 'any', states: [], text: 'A7-26-000123' });
    expect(queryOf('mine', noFilters, '  ')).toMatchObject({ assignee: 'me' });
  });
  it('filters narrow the view and order it', () => {
    expect(queryOf('open', { ...noFilters, state: 'waiting', sort: 'newest' }, '')).toMatchObject({
      states: ['waiting'],
      sort: 'newest',
    });
  });
  it('the list behind a figure keeps what the figure counts, until another view is chosen', () => {
    const figure = { ...everything, narrowing: { reopened: true } };
    const shown = reducer(reducer(start, narrow({ domain: 'hygiene' })), showFigure(figure));
    expect(narrowed(shown.figure ?? everything, shown.filters, '')).toMatchObject({
      domains: [],
      narrowing: { reopened: true },
    });
    expect(reducer(shown, showView('mine')).view).toBe('mine');
  });
  it('a kept view comes back with its filters; choosing another clears search and filters', () => {
    const narrowed = reducer(reducer(start, showView('overdue')), narrow({ domain: 'hygiene' }));
    const kept = reducer(narrowed, keepView({ id: 'own', name: 'Hygiène en retard' }));
    expect(baseOf(kept)).toBe('overdue');
    const away = reducer(reducer(kept, search('rat')), showView('mine'));
    expect(away).toMatchObject({ text: '', filters: noFilters });
    const back = reducer(away, showView('own'));
    expect(back.filters.domain).toBe('hygiene');
    expect(reducer(back, forgetView('own'))).toMatchObject({ view: 'overdue', kept: [] });
  });
});
