import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { cardPath } from '../../app/card-path.ts';
import { PATHS } from '../../app/paths.ts';
import type { ConsentItem_ConsentFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TwoClicks } from '../../ui/TwoClicks.tsx';

interface Props {
  consent: ConsentItem_ConsentFragment;
  busy: boolean;
  onWithdraw: () => Promise<void>;
}

export function ConsentItem({ consent, busy, onWithdraw }: Props) {
  const { t } = useTranslation('my-data');
  const { dayAndTime } = useDates();
  const { purpose, givenAt, givenByYou, withdrawnAt, grantId, cardId, cardNumber, withdrawable } = consent;
  const by = t(givenByYou ? 'given' : 'givenByOther', { time: dayAndTime(givenAt) });
  return (
    <li>
      <h3 className="h-s">{t(`purposes.${purpose}`)}</h3>
      <p className="note">
        {by}
        {cardNumber && (
          <>
            {' '}
            <CardNumber number={cardNumber} />
          </>
        )}
      </p>
      {withdrawnAt && (
        <p>
          <Tag icon="check">{t('withdrawn', { time: dayAndTime(withdrawnAt) })}</Tag>
        </p>
      )}
      {!withdrawnAt && !withdrawable && <p className="note">{t(`held.${heldBy(purpose)}`)}</p>}
      <div className="row">
        {withdrawable && (
          <TwoClicks
            size="small"
            busy={busy}
            question={t(`questions.${purpose === 'EMPLOYER' || purpose === 'SHARE' ? purpose : 'CARD'}`)}
            yes={t('withdrawYes')}
            no={t('withdrawNo')}
            onYes={() => void onWithdraw().catch(() => undefined)}
          >
            {t('withdraw')}
          </TwoClicks>
        )}
        {grantId && <Link to={generatePath(PATHS.grant, { grantId })}>{t('toGrant')}</Link>}
        {cardId && <Link to={cardPath('card', cardId, null)}>{t('toCard')}</Link>}
      </div>
    </li>
  );
}

function heldBy(purpose: ConsentItem_ConsentFragment['purpose']) {
  return purpose === 'GUARDIAN' ? 'GUARDIAN' : 'NOTARISED_PROXY';
}
