import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { StepBack } from '../../app/StepBack.tsx';
import { lastDayOf, useDates } from '../../text/dates.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Draft } from './draft.ts';

interface Props {
  draft: Draft | null;
  /** To the step before; left out on the first. */
  onBack: (() => void) | undefined;
  children: ReactNode;
}

/** Around the steps of applying: the way back, and that what is done is kept. */
export function DraftFrame({ draft, onBack, children }: Props) {
  const { t } = useTranslation(['apply', 'layout']);
  const { day } = useDates();
  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.services, text: t('layout:nav.services') }]} here={t('title')} />
      <div className="narrow stack-l">
        {onBack && <StepBack onBack={onBack} />}
        {children}
        <p className="note" role="status">
          {onBack && draft && (
            <>
              <Icon name="check" /> {t('saved', { day: day(lastDayOf(draft.keptUntil)) })}
            </>
          )}
        </p>
      </div>
    </>
  );
}
