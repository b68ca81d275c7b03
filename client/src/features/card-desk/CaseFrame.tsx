import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { ToQueue } from '../../desk-view/ToQueue.tsx';

/** The page of a case while it is not open. */
export function CaseFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('card-desk');
  return (
    <div className="wide">
      <ToQueue to={PATHS.desk} text={t('case.back')} />
      <div className="narrow stack-l">{children}</div>
    </div>
  );
}
