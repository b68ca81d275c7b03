import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Chips } from '../../desk-view/Chips.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { withChoice } from './desk-filter.ts';
import { OrganisationQueue } from './OrganisationQueue.tsx';
import { ORGANISATION_VIEWS, STATUS_PARAM, statusIn } from './organisation-filter.ts';

/** 单位核验: the organisations that wait, oldest first. */
export function DeskOrganisationsPage() {
  const { t } = useTranslation('desk');
  const [params] = useSearchParams();
  const status = statusIn(params);
  return (
    <div className="wide stack-l">
      <OrganisationQueue key={status} status={status}>
        <PageTitle title={t('organisations.title')}>{t('organisations.title')}</PageTitle>
        <Chips
          label={t('organisations.statuses')}
          chips={ORGANISATION_VIEWS.map((one) => ({
            to: withChoice(params, STATUS_PARAM, one === 'PENDING' ? undefined : one),
            text: t(`organisations.views.${one}`),
            here: one === status,
          }))}
        />
      </OrganisationQueue>
    </div>
  );
}
