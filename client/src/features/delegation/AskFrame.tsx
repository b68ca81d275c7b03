import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { StepBack } from '../../app/StepBack.tsx';
import { AskerDocument } from '../../graphql/documents.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Notice } from '../../ui/Notice.tsx';

interface Props {
  here: string;
  /** To the step before; left out on the first. */
  onBack?: (() => void) | undefined;
  children: ReactNode;
}

/** Around the steps of asking: the way back, and what has to be done before anybody may ask. */
export function AskFrame({ here, onBack, children }: Props) {
  const { t } = useTranslation('delegation');
  return (
    <>
      <Breadcrumb
        crumbs={[
          { to: PATHS.delegation, text: t('title') },
          { to: PATHS.ask, text: t('ask.title') },
        ]}
        here={here}
      />
      <div className="narrow stack-l">
        {onBack ? <StepBack onBack={onBack} /> : <BackLink to={PATHS.ask} />}
        <NeedsFace />
        {children}
      </div>
    </>
  );
}

export function NeedsFace() {
  const { t } = useTranslation('delegation');
  const { data } = useQuery(AskerDocument);
  if (!data?.viewer || data.viewer.assurance === 'L3') return null;
  return (
    <Notice kind="warn" title={t('ask.needsFace')}>
      <p>
        <Link to={PATHS.firstUse}>{t('ask.verify')}</Link>
      </p>
    </Notice>
  );
}
