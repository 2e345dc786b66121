import { useDispatch, useSelector } from 'react-redux';
import type { Dimension } from '#shared/domain/figures/board.ts';
import type { BoardFilter } from './boards.ts';
import { look, type SupervisionState } from './supervision-slice.ts';

/** What the person looks at, and what changes it. */
export const useBoardFilter = () => {
  const { filter, dimension } = useSelector((state: { supervision: SupervisionState }) => state.supervision);
  const dispatch = useDispatch();
  return {
    filter,
    dimension,
    setFilter: (next: BoardFilter) => void dispatch(look({ filter: next })),
    setDimension: (next: Dimension) => void dispatch(look({ dimension: next })),
  };
};
