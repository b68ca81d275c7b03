import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GuideLink } from '../../app/GuideLink.tsx';
import { PATHS } from '../../app/paths.ts';
import { throttledWords } from '../../identity/throttled-words.ts';
import { Hotline } from '../../ui/Hotline.tsx';
import { Answer } from './Answer.tsx';
import { type Refusal, useFlow } from './flow.ts';
import { Mismatch } from './Mismatch.tsx';

/** Why there is no result. What was typed is kept, to be corrected or sent again. */
export function Refused({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation('look-up');
  switch (refusal.__typename) {
    case 'IdentityMismatch':
      return <Mismatch check={refusal.check} />;
    case 'Throttled':
      return (
        <Answer
          tag={t('throttled.tag')}
          icon="clock"
          title={t('throttled.title')}
          meaning={t('throttled.meaning')}
          waiting
          aside={<Busy />}
        >
          <p className="lead">{throttledWords(refusal.retryAfterSeconds)}</p>
        </Answer>
      );
    case 'VerifierUnavailable':
      return (
        <Answer
          tag={t('unavailable.tag')}
          icon="off"
          title={t('unavailable.title')}
          meaning={t('unavailable.meaning')}
          waiting
          aside={<Busy />}
        >
          <SendAgain />
        </Answer>
      );
  }
}

function Busy() {
  return (
    <>
      <Hotline />
      <GuideLink to="busy" />
    </>
  );
}

/** The code is used up, so the way leads over a new one. */
function SendAgain() {
  const { t } = useTranslation('look-up');
  const { setRefusal } = useFlow();
  return (
    <p className="row">
      <Link className="btn" to={PATHS.lookUpPhone} onClick={() => setRefusal(null)}>
        {t('unavailable.again')}
      </Link>
    </p>
  );
}
