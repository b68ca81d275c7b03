import { Trans, useTranslation } from 'react-i18next';
import { GuideLink } from '../app/GuideLink.tsx';
import type { Verdict_CardFragment } from '../graphql/documents.ts';
import { NextStep } from './NextStep.tsx';
import { StatusTag } from './StatusTag.tsx';
import { useStanding } from './standing.ts';
import { VerdictPicture } from './VerdictPicture.tsx';
import { verdictOn } from './verdict-on.ts';
import { When } from './When.tsx';

/** The answer first: status, one sentence, until when, and what to do. One a page. */
export function Verdict({ card }: { card: Verdict_CardFragment }) {
  const { t } = useTranslation('card-view');
  const { edge, saying, missing } = verdictOn(card);
  const standing = useStanding();
  const { daysLeft, nextStep } = card.progress;
  const isCountedDown = daysLeft !== null && nextStep !== 'WAIT_FOR_EXTENSION';

  return (
    <section className={`verdict ${edge}`} aria-label={t('currentStatus')}>
      <div className="top">
        <StatusTag status={card.status} big />
        {isCountedDown && (
          <p className="left">
            <Trans
              t={t}
              i18nKey={daysLeft > 0 ? 'left' : 'lastDay'}
              count={daysLeft}
              components={{ b: <b /> }}
            />
          </p>
        )}
      </div>
      <p className="say">
        {saying === 'standing'
          ? standing(card)
          : saying === 'items'
            ? t('say.items', { count: missing ?? 0 })
            : t(`say.${saying}`)}
      </p>
      <When card={card} />
      <VerdictPicture card={card} />
      <p className="then">
        <strong>{t('nextStep')}</strong>
        <NextStep card={card} />
      </p>
      <GuideLink to="statuses" at={card.status} />
    </section>
  );
}
