import type { ProofFault } from '@exit-card/shared/proof-document';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Result } from './Result.tsx';

/** What is wrong with it, and what to do. */
export function Refused({ fault, onAgain }: { fault: ProofFault; onAgain: () => void }) {
  const { t } = useTranslation('verify');
  const isNone = fault === 'NOT_A_PROOF' || fault === 'TOO_LARGE';
  return (
    <>
      <Result failed title={t(isNone ? 'refused.none' : 'refused.title')} />
      <Notice kind="warn">
        <p>{t(`refused.why.${fault}`)}</p>
      </Notice>
      <p>{t(isNone ? 'refused.tryAnother' : 'refused.advice')}</p>
      <p className="row">
        <Button onClick={onAgain}>{t('another')}</Button>
      </p>
      <Hotline />
    </>
  );
}

/** Without a network, and this browser has never seen the keys. */
export function NoKeys({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation('verify');
  return (
    <>
      <Result failed title={t('noKeys.title')} />
      <p className="lead">{t('noKeys.body')}</p>
      <p className="row">
        <Button onClick={onAgain}>{t('noKeys.again')}</Button>
      </p>
      <Hotline />
    </>
  );
}
