import { ErrorCode } from '@exit-card/shared/answer';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { codeOf } from '../app/apollo.ts';
import type { DeskName } from '../app/desk-places.ts';
import { Fault } from '../app/Fault.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { NoRight } from './NoRight.tsx';

interface Props {
  desk: DeskName;
  error: unknown;
  onRetry: () => void;
  /** Where a case that does not exist leads back to, and what is said of it. */
  none?: { text: string; back: string };
}

/** Why a page of the desk does not open: no such office, no such case, the second factor, or a fault of ours. */
export function DeskFault({ desk, error, onRetry, none }: Props) {
  const { t } = useTranslation('desk');
  const code = codeOf(error);
  if (code === ErrorCode.FORBIDDEN) return <NoRight desk={desk} />;
  if (code !== ErrorCode.NOT_FOUND || !none) return <Fault error={error} onRetry={onRetry} />;
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('noneTitle')}>{t('noneTitle')}</PageTitle>
      <p className="lead">{none.text}</p>
      <p className="row">
        <Link className="btn" to={none.back}>
          {t('toQueue')}
        </Link>
      </p>
    </div>
  );
}
