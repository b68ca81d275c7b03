import { Trans, useTranslation } from 'react-i18next';
import { DEMO_PAGE } from '../../app/paths.ts';
import { currentLanguage } from '../../text/language.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Where the demo shows the digits of an authenticator that nobody holds. */
export function DemoDigits() {
  const { t } = useTranslation('account');
  const demoPage = (
    <a href={`${DEMO_PAGE}?lang=${currentLanguage()}`} target="_blank" rel="noreferrer">
      {DEMO_PAGE}
    </a>
  );
  return (
    <Notice kind="calm">
      <p className="note">
        <Trans t={t} i18nKey="secondFactor.demo" components={{ 0: <strong />, 1: demoPage }} />
      </p>
    </Notice>
  );
}
