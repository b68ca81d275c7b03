const WORKER = '/sw.js';

/** The service worker of this site, registered where it is not: a sign-out takes it away with all that is stored. */
export function ownWorker(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(WORKER);
}

/** The same, at work: the first one may still be fetching its files. Rejects when it cannot. */
export async function workerAtWork(): Promise<ServiceWorkerRegistration> {
  const registration = await ownWorker();
  const { active, installing: coming } = registration;
  if (active || !coming) return registration;
  return new Promise((resolve, reject) =>
    coming.addEventListener('statechange', () => {
      if (registration.active) resolve(registration);
      else if (coming.state === 'redundant') reject(new Error('The service worker was not installed'));
    }),
  );
}
