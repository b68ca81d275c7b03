import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cardPath } from '../app/card-path.ts';
import { FaultNotice } from '../app/FaultNotice.tsx';
import { useSend } from '../app/use-send.ts';
import { CancelShareDocument, type Share_ShareFragment } from '../graphql/documents.ts';
import { useDates } from '../text/dates.ts';
import { CardNumber } from '../ui/CardNumber.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { TwoClicks } from '../ui/TwoClicks.tsx';
import { useFieldList } from './field-words.ts';
import { ShareStateTag } from './ShareStateTag.tsx';

interface Props {
  share: Share_ShareFragment;
  grantId?: string | undefined;
  /** Its heading: as the page has one above it or not. */
  heading: 'h2' | 'h3';
  /** Where the page does not say it already. */
  withCard?: boolean;
  /** After it was ended; says to whom. */
  onEnded: (institution: string) => void;
}

/** One share: with whom, what, until when, each look, and the way to end it. */
export function ShareItem({ share, grantId, heading: Heading, withCard = false, onEnded }: Props) {
  const { t } = useTranslation(['share', 'card']);
  const { until, dayAndTime } = useDates();
  const fieldList = useFieldList();
  const { busy, fault, run } = useSend();
  // What is seen through a grant is never kept.
  const [cancel] = useMutation(CancelShareDocument, grantId ? { fetchPolicy: 'no-cache' } : {});

  async function end() {
    await cancel({ variables: { input: { shareId: share.id, ...(grantId && { grantId }) } } });
    onEnded(share.institutionName);
    return [];
  }

  return (
    <article className="stack">
      <Heading className="h-s">
        {share.institutionName} <ShareStateTag state={share.state} />
      </Heading>
      <Facts>
        {withCard && share.cardId && share.cardNumber && (
          <Fact label={t('card:card')}>
            <Link to={cardPath('card', share.cardId, grantId)}>
              <CardNumber number={share.cardNumber} />
            </Link>
          </Fact>
        )}
        <Fact label={t('purpose')}>{share.purpose}</Fact>
        <Fact label={t('what')}>{fieldList(share.fields)}</Fact>
        <Fact label={t('until')}>
          {until(share.expiresAt)}
          <small>{t('viewsOf', { count: share.viewCount, most: share.maxViews })}</small>
        </Fact>
        {share.cancelledAt && <Fact label={t('cancelledAt')}>{dayAndTime(share.cancelledAt)}</Fact>}
        <Fact label={t('madeAt')}>
          {dayAndTime(share.createdAt)}
          {share.madeByName && <small>{t('madeBy', { name: share.madeByName })}</small>}
        </Fact>
      </Facts>
      <Looks share={share} />
      <FaultNotice error={fault} />
      {share.mayCancel && (
        <div>
          <TwoClicks
            size="small"
            question={t('cancel.question', { institution: share.institutionName })}
            yes={t('cancel.yes')}
            no={t('cancel.no')}
            busy={busy}
            onYes={() => run(end)}
          >
            {t('cancel.begin')}
          </TwoClicks>
        </div>
      )}
    </article>
  );
}

/** Who they are is what they said: it stands as their words. */
function Looks({ share }: { share: Share_ShareFragment }) {
  const { t } = useTranslation('share');
  const { dayAndTime } = useDates();
  if (share.views.length === 0) return <p className="quiet">{t('noViews')}</p>;
  return (
    <details className="more">
      <summary>{t('views', { count: share.views.length })}</summary>
      <ul>
        {share.views.map(({ id, at, declaredInstitution, declaredPerson }) => (
          <li key={id}>
            <time dateTime={at}>{dayAndTime(at)}</time>{' '}
            {declaredPerson
              ? t('saidTo', { institution: declaredInstitution, person: declaredPerson })
              : t('said', { institution: declaredInstitution })}
          </li>
        ))}
      </ul>
      <p className="note">{t('unchecked')}</p>
    </details>
  );
}
