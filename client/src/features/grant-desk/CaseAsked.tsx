import { useTranslation } from 'react-i18next';
import type { CaseAsked_GrantFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';

/** What the grant would open, scope by scope, and for how long. */
export function CaseAsked({ grant }: { grant: CaseAsked_GrantFragment }) {
  const { t } = useTranslation(['desk', 'grant']);
  const { dayAndTime, until } = useDates();
  return (
    <section className="stack" aria-labelledby="asked">
      <h2 id="asked">{t('case.asked')}</h2>
      <Facts>
        <Fact label={t('case.scopes')}>
          <ul>
            {grant.scopes.map((scope) => (
              <li key={scope}>{t(`grant:scopes.${scope}`)}</li>
            ))}
          </ul>
        </Fact>
        <Fact label={t('case.cards')}>
          {t(`grant:resourceRules.${grant.resourceRule}`)}
          {grant.listedCardNumbers.map((number) => (
            <small key={number}>
              <CardNumber number={number} />
            </small>
          ))}
        </Fact>
        <Fact label={t('case.period')}>
          {t('case.from', { from: dayAndTime(grant.validFrom), until: until(grant.validTo) })}
        </Fact>
      </Facts>
    </section>
  );
}
