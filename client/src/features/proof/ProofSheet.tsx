import type { UncheckedProof } from '@exit-card/shared/read-proof';
import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { ProofFacts } from '../../proof-view/ProofFacts.tsx';
import { useDates } from '../../text/dates.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { isScannable } from './scannable.ts';
import { useShortHash } from './use-short-hash.ts';

/** One A4 page: what was so and when, how one checks it, and what it is not. */
export function ProofSheet({ proof: { jws, claims, keyId } }: { proof: UncheckedProof }) {
  const { t } = useTranslation('proof');
  const { dayAndTime } = useDates();
  const shortHash = useShortHash(jws);
  const at = dayAndTime(new Date(claims.iat * 1000).toISOString());
  const address = `${location.origin}${PATHS.verify}`;
  const link = `${address}#${jws}`;
  const fits = isScannable(link);

  return (
    <section className="proof panel stack-l" aria-labelledby="proof-sheet">
      <div className="stack">
        <h2 id="proof-sheet">{t('sheet.title')}</h2>
        <p>
          <strong>{t('sheet.at', { at })}</strong>
        </p>
      </div>
      <ProofFacts claims={claims} />
      <div className="check">
        {fits && <QrCode text={link} label={t('sheet.qr')} />}
        <div className="stack">
          <h3>{t('sheet.verify')}</h3>
          <p>{t(fits ? 'sheet.scan' : 'sheet.type', { address })}</p>
          <Facts>
            <Fact label={t('sheet.id')}>
              <span className="num">{claims.jti}</span>
            </Fact>
            <Fact label={t('sheet.key')}>
              <span className="num">{keyId}</span>
            </Fact>
            {shortHash && (
              <Fact label={t('sheet.hash')}>
                <span className="num">{shortHash}</span>
              </Fact>
            )}
          </Facts>
        </div>
      </div>
      <p className="note">{t('sheet.not', { at })}</p>
    </section>
  );
}
