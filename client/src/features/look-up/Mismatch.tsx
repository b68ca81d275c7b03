import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GuideLink } from '../../app/GuideLink.tsx';
import { GUIDE } from '../../app/guide.ts';
import { PATHS } from '../../app/paths.ts';
import type { InputField } from '../../graphql/documents.ts';
import { Hotline } from '../../ui/Hotline.tsx';
import { Answer } from './Answer.tsx';

const CHECKED = ['NAME', 'ID_NUMBER', 'PASSPORT_NUMBER', 'PHONE_NUMBER'] as const;

/** S8.1: what to check, never which field failed, and nothing about cards. */
export function Mismatch({ check }: { check: readonly InputField[] }) {
  const { t } = useTranslation('look-up');
  return (
    <Answer
      tag={t('mismatch.tag')}
      icon="info"
      title={t('mismatch.title')}
      meaning={t('mismatch.meaning')}
      waiting
      aside={
        <>
          <h2 className="h-s">{t('mismatch.still')}</h2>
          <Hotline note={t('mismatch.bringId')} />
          <p className="note">
            <Trans t={t} i18nKey="mismatch.window" components={{ 1: <Link to={PATHS.offices}>.</Link> }} />
          </p>
          <GuideLink to="q1" />
        </>
      }
    >
      <section className="stack">
        <h2>{t('mismatch.check')}</h2>
        <ol>
          {CHECKED.filter((field) => check.includes(field)).map((field) => (
            <li key={field}>
              <Trans t={t} i18nKey={`mismatch.fields.${field}`} components={{ 0: <strong /> }} />
            </li>
          ))}
        </ol>
        <p className="row">
          <Link className="btn" to={PATHS.lookUp}>
            {t('mismatch.again')}
          </Link>
          <Link className="btn plain" to={GUIDE.rare}>
            {t('rareCharacters', { ns: 'identity' })}
          </Link>
        </p>
      </section>
    </Answer>
  );
}
