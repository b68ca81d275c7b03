import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../card-view/StatusTag.tsx';
import { Trip } from '../../card-view/Trip.tsx';
import type { CaseHeader_CaseFragment } from '../../graphql/documents.ts';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { DueState } from './DueState.tsx';

interface Props {
  of: CaseHeader_CaseFragment;
  /** Until when it is with this officer. */
  children: ReactNode;
}

/** Which case it is, how it stands and by when it is due. */
export function CaseHeader({ of, children }: Props) {
  const { t } = useTranslation('card-desk');
  const { number, status, expedite, dueAt, late, wanted } = of;
  const asked = expedite === 'REQUESTED';
  return (
    <div className="stack">
      <div className="row">
        <StatusTag status={status} />
        {(asked || expedite === 'GRANTED') && (
          <Tag icon="flash" look="hurry">
            {t(asked ? 'case.hurryAsked' : 'marks.expeditedOnly')}
          </Tag>
        )}
        {wanted.length > 0 && dueAt && <DueState of={{ dueAt, late, workingDaysLate: 0 }} />}
      </div>
      <PageTitle title={number}>
        <CardNumber number={number} />
      </PageTitle>
      <p className="quiet">
        <Trip card={of} />
      </p>
      {children}
      <p className="note">{t('case.recorded')}</p>
      <p className="to-decision">
        <a href="#decide">{t('case.toDecide')}</a>
      </p>
    </div>
  );
}
