import { useTranslation } from 'react-i18next';
import type { GrantFacts_GrantFragment, GrantState } from '../graphql/documents.ts';
import { dayOf, useDates } from '../text/dates.ts';
import { CardNumber } from '../ui/CardNumber.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { useEndWords } from './end-words.ts';
import { kindScopes } from './kind-scopes.ts';
import { useScopeWords } from './scope-words.ts';
import { useUntilWords } from './until-words.ts';

/** States of a grant that has begun. */
const HELD: readonly GrantState[] = ['ACTIVE', 'SUSPENDED', 'ENDED'];

/** What a grant is: basis, proof, what it opens and what it leaves closed, which cards, until when. */
export function GrantFacts({ grant }: { grant: GrantFacts_GrantFragment }) {
  const { t } = useTranslation('grant');
  const { day } = useDates();
  const scopeWords = useScopeWords();
  const untilWords = useUntilWords();
  const endWords = useEndWords();
  const closed = kindScopes(grant.kind).filter((scope) => !grant.scopes.includes(scope));
  const employer = grant.__typename === 'EmployerGrant' ? grant : undefined;
  const evidence = grant.__typename === 'EmployerGrant' ? null : grant.evidence;

  return (
    <Facts>
      <Fact label={t('facts.kind')}>{t(`kinds.${grant.kind}`)}</Fact>
      {employer && (
        <Fact label={t('facts.organisation')}>
          {employer.organisation.name}
          <br />
          <span className="num note">{employer.organisation.uscc}</span>
        </Fact>
      )}
      {evidence && <Fact label={t('facts.evidence')}>{t(`evidenceTypes.${evidence.type}`)}</Fact>}
      <Fact label={t('facts.open')}>{scopeWords(grant.scopes)}</Fact>
      {closed.length > 0 && <Fact label={t('facts.closed')}>{scopeWords(closed)}</Fact>}
      <Fact label={t('facts.cards')}>
        {t(`resourceRules.${grant.resourceRule}`)}
        {grant.listedCardNumbers.map((number) => (
          <span key={number}>
            <br />
            <CardNumber number={number} />
          </span>
        ))}
      </Fact>
      {HELD.includes(grant.state) && <Fact label={t('facts.from')}>{day(dayOf(grant.validFrom))}</Fact>}
      <Fact label={t('facts.until')}>
        {endWords(grant)}
        {employer?.confirmedUntil && (
          <>
            <br />
            <span className="note">
              {t('confirmedUntil', { until: untilWords(employer.confirmedUntil) })}
            </span>
          </>
        )}
      </Fact>
    </Facts>
  );
}
