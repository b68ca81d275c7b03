import { useDismissed } from './dismissed.ts';
import { maintenanceBanner } from './maintenance.ts';
import type { useService } from './use-service.ts';

/** The maintenance that the banner of every page says right now; null when there is none. */
export function useMaintenanceBanner(service: ReturnType<typeof useService>) {
  const dismissed = useDismissed();
  return service ? maintenanceBanner(service, dismissed) : null;
}
