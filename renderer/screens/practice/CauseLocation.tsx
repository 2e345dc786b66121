import type { CauseArea } from '#shared/documents/improvement.ts';
import { usePlace } from './use-place.ts';
import { useRequests } from './use-requests.ts';

/** Where a cause lies; a spot by the address of one of its requests. */
export const CauseLocation = ({ area, requestId }: { area: CauseArea; requestId: string | null }) => {
  const place = usePlace();
  const [request] = useRequests(area.spot && requestId !== null ? [requestId] : []);
  return <bdi>{place(area, request?.place.address ?? '')}</bdi>;
};
