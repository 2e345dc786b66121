import { createContext, useContext } from 'react';
import type { FigureQuery } from '#renderer/data/rows/board.ts';

const OpenFigure = createContext<(query: FigureQuery) => void>(() => undefined);
export const OpenFigureProvider = OpenFigure.Provider;

/** Opens the queue with the list behind a figure. */
export const useOpenFigure = () => useContext(OpenFigure);
