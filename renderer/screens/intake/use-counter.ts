import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DeskData } from '#renderer/data/contract/desk-data.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';
import { Counter } from './form/counter.ts';
import type { CounterForm, FormState } from './form/counter-form.ts';
import { formStore } from './form/form-store.ts';

/** A window's counters: they outlive the screen, so that files go on being kept while somebody looks at the queue. */
const counters = new WeakMap<DeskData, Map<string, Counter>>();
const counterOf = (data: DeskData, name: string, make: () => Counter): Counter => {
  const known = counters.get(data) ?? new Map<string, Counter>();
  counters.set(data, known);
  const counter = known.get(name) ?? make();
  known.set(name, counter);
  return counter;
};

/** The form that stands at this window's counter. `state` null: not open yet. */
export interface OpenCounter {
  counter: Counter;
  form: CounterForm | null;
  state: FormState | null;
  /** Another window has the one form that there is. */
  isElsewhere: boolean;
}

/** Opens the counter of a person in an office; `only`: for one form alone, a scanned letter's. */
export const useCounter = (office: string, only: string | null, blank: () => IntakeDraft): OpenCounter => {
  const { data, person } = useDesk();
  const counter = counterOf(
    data,
    JSON.stringify([person.id, office, only]),
    () => new Counter({ data, store: formStore(data, office), only }, blank),
  );
  const [opened, setOpened] = useState<{ of: Counter; isOurs: boolean } | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    counter.blank = blank;
  });
  useEffect(() => {
    let current = true;
    counter.open().then(
      (isOurs) => {
        if (current) setOpened({ of: counter, isOurs });
      },
      (error: unknown) => {
        if (current) setProblem(error);
      },
    );
    const save = () => counter.form?.save();
    addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      current = false;
      removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
      // A desk that closes under it has kept what was typed: it is opened again with the desk.
      counter.leave().catch(() => undefined);
    };
  }, [counter]);
  const state = useSyncExternalStore(counter.watch, () => counter.form?.state ?? null);
  if (problem !== null) throw problem;
  const isOpen = opened?.of === counter;
  return {
    counter,
    form: isOpen ? counter.form : null,
    state: isOpen ? state : null,
    isElsewhere: isOpen && !opened.isOurs,
  };
};
