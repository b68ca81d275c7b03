import { CardStatus } from '@exit-card/shared/card';
import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { StatusTag } from '../../card-view/StatusTag.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { GuideFrame } from './GuideFrame.tsx';
import { Points } from './Part.tsx';

/** Five that the published guide explains, in its order, and four ways to end that it implies. */
const STEPS = ['PENDING', 'REVIEWED', 'APPROVED', 'COMPLETED', 'ADDITIONAL_DOCUMENTS_REQUIRED'] as const;
const ENDS = ['EXPIRED', 'REJECTED', 'WITHDRAWN', 'LAPSED'] as const;

/** What the second fact of each is about. */
const ABOUT = {
  PENDING: 'usualTime',
  REVIEWED: 'usualTime',
  APPROVED: 'validity',
  COMPLETED: 'note',
  ADDITIONAL_DOCUMENTS_REQUIRED: 'deadline',
  EXPIRED: 'note',
  REJECTED: 'note',
  WITHDRAWN: 'note',
  LAPSED: 'note',
} as const satisfies Record<CardStatus, string>;

/** 状态说明: a status has its code for an address, so that every page can lead to the right one. */
export function StatusesPage() {
  const { t } = useTranslation(['guide', 'status']);
  return (
    <GuideFrame
      path={PATHS.guideStatuses}
      title={t('statuses.title')}
      lead={t('statuses.lead')}
      headings={Object.values(CardStatus).map((status) => ({ id: status, text: t(`status:${status}.name`) }))}
    >
      <section className="stack-l" aria-labelledby="steps">
        <h2 id="steps">{t('statuses.steps')}</h2>
        {STEPS.map((status) => (
          <Status key={status} status={status} />
        ))}
      </section>
      <section className="stack-l" aria-labelledby="ends">
        <h2 id="ends">{t('statuses.ends')}</h2>
        {ENDS.map((status) => (
          <Status key={status} status={status} />
        ))}
      </section>
    </GuideFrame>
  );
}

function Status({ status }: { status: CardStatus }) {
  const { t } = useTranslation('guide');
  return (
    <section className="stack" aria-labelledby={status}>
      <h3 id={status} tabIndex={-1}>
        <StatusTag status={status} big />
      </h3>
      <Facts>
        <Fact label={t('statuses.labels.meaning')}>{t(`statuses.${status}.meaning`)}</Fact>
        <Fact label={t(`statuses.labels.${ABOUT[status]}`)}>{t(`statuses.${status}.note`)}</Fact>
        {status === 'ADDITIONAL_DOCUMENTS_REQUIRED' && (
          <>
            <Fact label={t('statuses.labels.reasons')}>
              <Points points={t('statuses.reasons', { returnObjects: true })} />
            </Fact>
            <Fact label={t('statuses.labels.howTo')}>
              <Points points={t('statuses.howTo', { returnObjects: true })} />
            </Fact>
          </>
        )}
        <Fact label={t('statuses.labels.advice')}>{t(`statuses.${status}.advice`)}</Fact>
      </Facts>
    </section>
  );
}
