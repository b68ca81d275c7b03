import { useMutation } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { codeOf } from '../../app/apollo.ts';
import { PATHS } from '../../app/paths.ts';
import { RevealIdentityDocument } from '../../graphql/documents.ts';
import { Fact } from '../../ui/Facts.tsx';

const NEEDS_FACE: readonly unknown[] = [ErrorCode.STEP_UP_REQUIRED, ErrorCode.FORBIDDEN];

/** The ID number, masked until it is asked for; it is kept in this row only, never in the cache. */
export function IdNumberFact({ masked }: { masked: string }) {
  const { t } = useTranslation('cards');
  const [shown, setShown] = useState<string>();
  const [reveal, { loading, error }] = useMutation(RevealIdentityDocument, { fetchPolicy: 'no-cache' });

  async function show() {
    const { data } = await reveal().catch(() => ({ data: undefined }));
    setShown(data?.revealIdentity.idNumber);
  }

  const button = (
    <button
      type="button"
      className="link"
      aria-busy={loading || undefined}
      onClick={shown ? () => setShown(undefined) : show}
    >
      <Trans
        t={t}
        i18nKey={shown ? 'hide' : 'reveal'}
        components={{ hidden: <span className="visually-hidden" /> }}
      />
    </button>
  );

  return (
    <Fact label={t('idNumber')} action={button}>
      <span className="num">{shown ?? masked}</span>
      <span className="note" role="status">
        {shown && <span className="visually-hidden">{t('revealed')}</span>}
        {error && <RevealRefused needsFace={NEEDS_FACE.includes(codeOf(error))} />}
      </span>
    </Fact>
  );
}

function RevealRefused({ needsFace }: { needsFace: boolean }) {
  const { t } = useTranslation('cards');
  return (
    <>
      <br />
      {needsFace ? (
        <Trans t={t} i18nKey="revealNeedsFace" components={{ verify: <Link to={PATHS.firstUse} /> }} />
      ) : (
        t('revealFailed')
      )}
    </>
  );
}
