import type { OpenServerPart } from '../server-part.ts';
import { ReferenceHistory } from './reference-history.ts';
import { approvalRoutes } from './approval-routes.ts';
import { ProposedChanges } from './proposed-changes.ts';
import { referenceRoutes } from './routes.ts';

/** The city's reference data, changed in versions. */
export const referencePart: OpenServerPart = async (parts) => {
  const history = await ReferenceHistory.open(parts.store);
  const proposed = new ProposedChanges(parts.store);
  return {
    routes: (app) => {
      referenceRoutes(app, { ...parts, history, proposed });
      approvalRoutes(app, { ...parts, history, proposed });
    },
  };
};
