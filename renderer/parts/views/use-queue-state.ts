import { useMemo } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { baseOf, figureView, type QueueState } from './queue-slice.ts';
import { builtInViews, narrowed } from './views.ts';

/** The queue's part of the store. */
export const useQueueState = (): QueueState => useSelector((state: { queue: QueueState }) => state.queue);

/** The query on the screen. */
export const useQueueQuery = () => {
  const state = useQueueState();
  const whole = (state.view === figureView ? state.figure : null) ?? builtInViews[baseOf(state)];
  return useMemo(() => narrowed(whole, state.filters, state.text), [whole, state.filters, state.text]);
};
export const useQueueDispatch = useDispatch;
