import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { GuideFrame } from './GuideFrame.tsx';
import { Part, Points } from './Part.tsx';

/** S9.1 to S9.3: where not to look, which channels are official, how to leave. */
export function SafetyPage() {
  const { t } = useTranslation('guide');
  const headings = [
    { id: 'public-places', text: t('safety.public') },
    { id: 'official-channels', text: t('safety.official') },
    { id: 'fakes', text: t('safety.phishing') },
    { id: 'sign-out', text: t('safety.signOut') },
  ];
  return (
    <GuideFrame
      path={PATHS.guideSafety}
      title={t('safety.title')}
      lead={t('safety.lead')}
      headings={headings}
    >
      <Part id="public-places" title={t('safety.public')}>
        <Points points={t('safety.publicPoints', { returnObjects: true })} />
      </Part>
      <Part id="official-channels" title={t('safety.official')}>
        <p>{t('safety.officialLead')}</p>
        <Points points={t('safety.officialPoints', { returnObjects: true })} />
        <p>
          <strong>{t('safety.officialNote')}</strong>
        </p>
      </Part>
      <Part id="fakes" title={t('safety.phishing')}>
        <Points points={t('safety.phishingPoints', { returnObjects: true })} />
      </Part>
      <Part id="sign-out" title={t('safety.signOut')}>
        <Points points={t('safety.signOutPoints', { returnObjects: true })} />
      </Part>
    </GuideFrame>
  );
}
