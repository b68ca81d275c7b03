import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GuideLink } from '../../app/GuideLink.tsx';
import { PATHS } from '../../app/paths.ts';
import { signInPath } from '../../app/return-path.ts';
import { CardRow } from '../../card-view/CardRow.tsx';
import type { Found_AnswerFragment } from '../../graphql/documents.ts';
import { timeOf } from '../../text/dates.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Leave } from './Leave.tsx';

interface Props {
  answer: Found_AnswerFragment;
  minutesLeft: number;
}

export function Found({ answer, minutesLeft }: Props) {
  const { t } = useTranslation('look-up');
  const { identity, cards } = answer;
  const title = t('found.title', { count: cards.length });
  const toSupplement = cards.some(({ status }) => status === 'ADDITIONAL_DOCUMENTS_REQUIRED');

  return (
    <div className="cols">
      <div className="stack-l">
        <div className="stack">
          <PageTitle title={title}>{title}</PageTitle>
          <p className="quiet">
            <Trans
              t={t}
              i18nKey="found.identity"
              values={{ ...identity, time: timeOf(cards[0]!.asOf) }}
              components={{ 0: <span className="name" />, 1: <span className="num" /> }}
            />
          </p>
        </div>
        <ul className="cards">
          {cards.map((card) => (
            <li key={card.number}>
              <CardRow card={card} heading="h2" />
            </li>
          ))}
        </ul>
        <p className="row no-print">
          <Link className="btn" to={signInPath(PATHS.cards)}>
            {t(toSupplement ? 'found.signInForItems' : 'found.signIn')}
          </Link>
          <Leave minutesLeft={minutesLeft} />
        </p>
      </div>
      <aside className="stack" aria-labelledby="hidden">
        <h2 id="hidden" className="h-s">
          {t('found.why')}
        </h2>
        <p className="note">{t('found.masked')}</p>
        <p className="note">{t('found.publicComputer')}</p>
        <GuideLink to="statuses" />
      </aside>
    </div>
  );
}
