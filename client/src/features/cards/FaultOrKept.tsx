import { Fault } from '../../app/Fault.tsx';
import { faultWord } from '../../app/fault-word.ts';
import { keptMark } from '../../app/kept-cards.ts';
import { OfflinePlace } from '../../app/OfflinePlace.tsx';

interface Props {
  error: unknown;
  onRetry: () => void;
}

/** Why own cards did not come; where there is no network and this device keeps them, those. */
export function FaultOrKept({ error, onRetry }: Props) {
  return faultWord(error) === 'unreachable' && keptMark(Date.now()) ? (
    <OfflinePlace onRetry={onRetry} />
  ) : (
    <Fault error={error} onRetry={onRetry} />
  );
}
