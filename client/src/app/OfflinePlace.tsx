import { Suspense } from 'react';
import { loadAreas } from '../text/language.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { coming } from './coming.tsx';

const kept = coming(async () => {
  const [{ KeptPlace }] = await Promise.all([
    import('../features/cards/KeptPlace.tsx'),
    loadAreas(['cards', 'device']),
  ]);
  return KeptPlace;
});

/** What this device keeps of the place; comes with its words, and only where there is no network. */
export function OfflinePlace({ onRetry }: { onRetry: () => void }) {
  return (
    <Suspense fallback={<Skeleton />}>
      <kept.Component onRetry={onRetry} />
    </Suspense>
  );
}
