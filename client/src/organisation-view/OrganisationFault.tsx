import { ErrorCode } from '@exit-card/shared/answer';
import { codeOf } from '../app/apollo.ts';
import { Fault } from '../app/Fault.tsx';
import { NoSeat } from './NoSeat.tsx';

interface Props {
  error: unknown;
  orgId: string;
  onRetry: () => void;
}

/** Why a page of an organisation does not open: the seat is over, or a fault of ours. */
export function OrganisationFault({ error, orgId, onRetry }: Props) {
  return codeOf(error) === ErrorCode.NOT_FOUND ? (
    <NoSeat orgId={orgId} />
  ) : (
    <Fault error={error} onRetry={onRetry} />
  );
}
