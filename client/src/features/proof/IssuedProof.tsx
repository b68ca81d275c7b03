import { proofFile } from '@exit-card/shared/proof-document';
import { readProof } from '@exit-card/shared/read-proof';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { ProofSheet } from './ProofSheet.tsx';
import { saveFile } from './save-file.ts';

interface Props {
  jws: string;
  onAgain: () => void;
}

/** The document, this once: to be printed, or kept as a file. */
export function IssuedProof({ jws, onAgain }: Props) {
  const { t } = useTranslation('proof');
  const proof = useMemo(() => {
    const read = readProof(jws);
    if (!read.ok) throw new Error(`The service signed what is no document: ${read.fault}`);
    return read.proof;
  }, [jws]);

  return (
    <>
      <div className="stack-l no-print">
        <PageTitle title={t('issued.title')}>{t('issued.title')}</PageTitle>
        <Notice kind="good">
          <p>{t('issued.once')}</p>
        </Notice>
        <ul className="acts">
          <li>
            <button type="button" onClick={() => print()}>
              <Icon name="print" />
              <span>
                {t('issued.print')}
                <small>{t('issued.printHint')}</small>
              </span>
            </button>
          </li>
          <li>
            <button type="button" onClick={() => saveFile(proofFile(jws, proof.claims))}>
              <Icon name="file" />
              <span>
                {t('issued.save')}
                <small>{t('issued.saveHint')}</small>
              </span>
            </button>
          </li>
        </ul>
      </div>
      <ProofSheet proof={proof} />
      <p className="row no-print">
        <Button look="second" onClick={onAgain}>
          {t('issued.another')}
        </Button>
      </p>
    </>
  );
}
