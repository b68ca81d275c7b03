import { Trans, useTranslation } from 'react-i18next';
import type { CaseFacts_CaseFragment } from '../../graphql/documents.ts';
import { Fact } from '../../ui/Facts.tsx';
import { useReveal } from './use-reveal.ts';

interface Props {
  cardId: string;
  person: CaseFacts_CaseFragment['applicant'];
}

/** Who applies. The numbers are masked until they are asked for, which is recorded; they are kept in these rows only. */
export function ApplicantFacts({ cardId, person }: Props) {
  const { t } = useTranslation('card-desk');
  const { shown, busy, failed, reveal, hide } = useReveal(cardId);
  const passportNumber = shown ? shown.passportNumber : person.maskedPassportNumber;
  const button = (
    <button type="button" className="link" aria-busy={busy || undefined} onClick={shown ? hide : reveal}>
      <Trans
        t={t}
        i18nKey={shown ? 'case.hide' : 'case.reveal'}
        components={{ hidden: <span className="visually-hidden" /> }}
      />
    </button>
  );
  return (
    <>
      <Fact label={t('case.applicant')}>
        <span className="name">{person.name}</span>
        <small>{t(person.minor ? 'case.minor' : 'case.age', { count: person.age })}</small>
      </Fact>
      <Fact label={t('case.idNumber')} action={button}>
        <span className="num">{shown?.idNumber ?? person.maskedIdNumber}</span>
        <span role="status" className="note">
          {shown && <span className="visually-hidden">{t('case.revealed')}</span>}
          {failed && (
            <>
              <br />
              {t('case.revealFailed')}
            </>
          )}
        </span>
      </Fact>
      <Fact label={t('case.phoneNumber')}>
        <span className="num">{shown?.phoneNumber ?? person.maskedPhoneNumber}</span>
      </Fact>
      {passportNumber && (
        <Fact label={t('case.passportNumber')}>
          <span className="num">{passportNumber}</span>
        </Fact>
      )}
    </>
  );
}
