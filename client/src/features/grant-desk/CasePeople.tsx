import { MINOR_AGES } from '@exit-card/shared/delegation';
import { useTranslation } from 'react-i18next';
import type { CasePeople_CaseFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PersonFacts } from './PersonFacts.tsx';

/** Whom the grant is about, who asks for it, and what the register knows of them. */
export function CasePeople({ of }: { of: CasePeople_CaseFragment }) {
  const { t } = useTranslation('desk');
  const { day } = useDates();
  const { grant, claimed, requester, registerFits, principalBirthDate, principalAge } = of;
  const ageWords = (count: number) => t(count < MINOR_AGES.majority ? 'case.minor' : 'case.adult', { count });
  return (
    <section className="stack" aria-labelledby="people">
      <h2 id="people">{t('case.people')}</h2>
      <Facts>
        <PersonFacts label={t('case.claimed')} person={claimed}>
          {principalAge !== null && <small>{ageWords(principalAge)}</small>}
          {principalBirthDate && <small>{t('case.born', { day: day(principalBirthDate) })}</small>}
        </PersonFacts>
        <Fact label={t('case.register')}>
          <span className={registerFits ? 'state done' : 'state bad'}>
            <Icon name={registerFits ? 'check' : 'cross'} />
            {t(registerFits ? 'case.fits' : 'case.fitsNot')}
          </span>
          {of.principalDeceased && (
            <span className="state bad">
              <Icon name="warn" />
              {t('case.deceased')}
            </span>
          )}
        </Fact>
        <PersonFacts label={t('case.requester')} person={requester}>
          <small>{ageWords(of.requesterAge)}</small>
        </PersonFacts>
        {grant.kind === 'EMPLOYER' && <Fact label={t('case.organisation')}>{grant.delegateName}</Fact>}
        {grant.kind === 'GUARDIAN' && (
          <Fact label={t('case.otherGuardians')}>{t('case.guardians', { count: of.otherGuardians })}</Fact>
        )}
        {of.firstVerifier && (
          <Fact label={t('case.firstVerifier')}>
            <span className="name">{of.firstVerifier}</span>
          </Fact>
        )}
      </Facts>
    </section>
  );
}
