import { createContext, useContext } from 'react';
import type { FigureQuery } from '#shared/domain/figures/queue-query.ts';

const OpenFigure = createContext<(query: FigureQuery) => void>(() => undefined);
export const OpenFigureProvider = OpenFigure.Provider;

/** Opens the queue with the list behind a figure. */
export const useOpenFigure = () => useContext(OpenFigure);
