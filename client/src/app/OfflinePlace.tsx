import { Suspense } from 'react';
import { Skeleton } from '../ui/Skeleton.tsx';
import { coming } from './coming.tsx';

const KeptPlace = coming(
  ['cards', 'device'],
  async () => (await import('../features/cards/KeptPlace.tsx')).KeptPlace,
).Component;

/** What this device keeps of the place; comes with its words, and only where there is no network. */
export function OfflinePlace({ onRetry }: { onRetry: () => void }) {
  return (
    <Suspense fallback={<Skeleton />}>
      <KeptPlace onRetry={onRetry} />
    </Suspense>
  );
}
