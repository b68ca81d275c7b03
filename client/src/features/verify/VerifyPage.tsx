import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Cannot } from './Cannot.tsx';
import { ProofInput } from './ProofInput.tsx';
import { NoKeys, Refused } from './Refused.tsx';
import { SignedProof } from './SignedProof.tsx';
import { useVerify } from './use-verify.ts';

/** 核验电子证明, for anybody: from a file, a paste or a scanned code; the document stays on the device. */
export function VerifyPage() {
  const { t } = useTranslation('verify');
  const { check, verify, askAgain, letServerCheck, again } = useVerify();
  useScanned(verify);

  return (
    <>
      <div className="no-print">
        <Breadcrumb crumbs={[]} here={t('title')} />
      </div>
      <div className="narrow stack-l">{shown()}</div>
    </>
  );

  function shown() {
    switch (check.is) {
      case 'OPEN':
        return <ProofInput onGiven={verify} />;
      case 'RUNNING':
        return <Skeleton />;
      case 'REFUSED':
        return <Refused fault={check.fault} onAgain={again} />;
      case 'NO_KEYS':
        return <NoKeys onAgain={again} />;
      case 'CANNOT':
        return <Cannot failed={check.failed} onSend={() => letServerCheck(check.proof)} onAgain={again} />;
      case 'SIGNED':
        return <SignedProof signed={check} onAsk={() => askAgain(check)} onAgain={again} />;
    }
  }
}

/** A scanned document is taken out of the address at once: it must not stay in the history of the browser. */
function useScanned(verify: (text: string) => Promise<void>): void {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const taken = useRef('');

  useEffect(() => {
    if (hash.length < 2 || taken.current === hash) return;
    taken.current = hash;
    void navigate(PATHS.verify, { replace: true });
    void verify(hash.slice(1));
  }, [hash, navigate, verify]);
}
