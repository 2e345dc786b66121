import { useMemo } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { baseOf, type QueueState } from './queue-slice.ts';
import { queryOf } from './views.ts';

/** The queue's part of the store. */
export const useQueueState = (): QueueState => useSelector((state: { queue: QueueState }) => state.queue);

/** The query on the screen. */
export const useQueueQuery = () => {
  const state = useQueueState();
  const base = baseOf(state);
  return useMemo(() => queryOf(base, state.filters, state.text), [base, state.filters, state.text]);
};
export const useQueueDispatch = useDispatch;
