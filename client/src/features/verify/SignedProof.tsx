import { useTranslation } from 'react-i18next';
import { ProofFacts } from '../../proof-view/ProofFacts.tsx';
import { useDates } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Result } from './Result.tsx';
import type { Signed } from './use-verify.ts';

interface Props {
  signed: Signed;
  onAsk: () => void;
  onAgain: () => void;
}

/** Everything that is signed, by which key and when, and whether it still holds. */
export function SignedProof({ signed, onAsk, onAgain }: Props) {
  const { t } = useTranslation(['verify', 'proof']);
  const { dayAndTime } = useDates();
  const { claims, keyId } = signed.proof;
  const at = dayAndTime(new Date(claims.iat * 1000).toISOString());
  return (
    <>
      <Result title={t(signed.state === 'REVOKED' ? 'signed.revoked' : 'signed.title')} />
      <div role="status">
        <State signed={signed} onAsk={onAsk} />
      </div>
      <section className="stack" aria-labelledby="says">
        <h2 id="says">{t('signed.says', { at })}</h2>
        <p className="quiet">{t('signed.compare')}</p>
        <ProofFacts claims={claims} />
      </section>
      <section className="stack" aria-labelledby="by">
        <h2 id="by">{t('signed.by')}</h2>
        <Facts>
          <Fact label={t('signed.at')}>{at}</Fact>
          <Fact label={t('proof:sheet.key')}>
            <span className="num">{keyId}</span>
          </Fact>
          <Fact label={t('proof:sheet.id')}>
            <span className="num">{claims.jti}</span>
          </Fact>
          <Fact label={t('signed.issuer')}>
            <span className="num">{claims.iss}</span>
          </Fact>
        </Facts>
        <p className="note">{t(signed.byServer ? 'signed.sent' : 'signed.stayed')}</p>
      </section>
      <p className="note">{t('signed.not')}</p>
      <p className="row no-print">
        <Button look="second" onClick={onAgain}>
          {t('another')}
        </Button>
      </p>
    </>
  );
}

function State({ signed: { state }, onAsk }: Pick<Props, 'signed' | 'onAsk'>) {
  const { t } = useTranslation('verify');
  if (state === undefined) return <p className="quiet">{t('state.asking')}</p>;
  if (state === null) {
    return (
      <Notice kind="warn" title={t('state.notAsked')}>
        <p>{t('state.notAskedBody')}</p>
        <p className="row no-print">
          <Button look="second" size="small" onClick={onAsk}>
            {t('state.ask')}
          </Button>
        </p>
      </Notice>
    );
  }
  return (
    <Notice kind={state === 'VALID' ? 'good' : 'warn'} title={t(`state.${state}.title`)}>
      <p>{t(`state.${state}.body`)}</p>
    </Notice>
  );
}
