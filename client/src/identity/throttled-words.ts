import i18next from 'i18next';

const HOUR_S = 3600;

/** How long to wait, in minutes or in hours. */
export function throttledWords(retryAfterSeconds: number): string {
  if (retryAfterSeconds < HOUR_S) {
    return i18next.t('identity:throttledMinutes', { count: Math.max(1, Math.ceil(retryAfterSeconds / 60)) });
  }
  return i18next.t('identity:throttledHours', { count: Math.ceil(retryAfterSeconds / HOUR_S) });
}
