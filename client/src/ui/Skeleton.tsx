import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const PATIENCE_MS = 300;

/** The shape of what comes, shown only when it takes longer than a blink. */
export function Skeleton() {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);

  if (!shown) return null;
  return (
    <>
      <p className="visually-hidden" role="status">
        {t('loading')}
      </p>
      <div className="stack" aria-hidden="true">
        <div className="sk l w-18" />
        <div className="verdict stack">
          <div className="sk t" />
          <div className="sk l" />
          <div className="sk w-full" />
        </div>
      </div>
    </>
  );
}
