import { useDispatch, useSelector } from 'react-redux';
import type { Dimension } from '#shared/domain/figures/board.ts';
import type { Scope } from './boards.ts';
import { look, type SupervisionState } from './supervision-slice.ts';

/** What the person looks at, and what changes it. */
export const useScope = () => {
  const { scope, dimension } = useSelector((state: { supervision: SupervisionState }) => state.supervision);
  const dispatch = useDispatch();
  return {
    scope,
    dimension,
    setScope: (next: Scope) => void dispatch(look({ scope: next })),
    setDimension: (next: Dimension) => void dispatch(look({ dimension: next })),
  };
};
