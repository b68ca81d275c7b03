import { EXPEDITE_DECISION_HOURS, OFFICE_HOURS } from '@exit-card/shared/office-hours';
import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { GuideFrame } from './GuideFrame.tsx';
import { Part, Points } from './Part.tsx';

const PARTS = ['who', 'proof', 'how', 'decide'] as const;

/** S10.1 加急办理: for whom, with which proof, how to ask and how it is decided. */
export function ExpeditePage() {
  const { t } = useTranslation('guide');
  const hours = { hours: EXPEDITE_DECISION_HOURS, ...OFFICE_HOURS };
  return (
    <GuideFrame
      path={PATHS.guideExpedite}
      title={t('expedite.title')}
      lead={t('expedite.lead')}
      headings={PARTS.map((id) => ({ id, text: t(`expedite.${id}`) }))}
    >
      <Part id="who" title={t('expedite.who')}>
        <Points points={t('expedite.reasons', { returnObjects: true })} />
      </Part>
      <Part id="proof" title={t('expedite.proof')}>
        <p>{t('expedite.proofLead')}</p>
        <Points points={t('expedite.proofs', { returnObjects: true })} />
      </Part>
      <Part id="how" title={t('expedite.how')}>
        <Points points={t('expedite.howPoints', { returnObjects: true })} />
      </Part>
      <Part id="decide" title={t('expedite.decide')}>
        <Points points={t('expedite.decidePoints', { returnObjects: true, ...hours })} />
        <p>{t('expedite.note')}</p>
      </Part>
    </GuideFrame>
  );
}
