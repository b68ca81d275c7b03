import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonFacts_PersonFragment } from '../../graphql/documents.ts';
import { Fact } from '../../ui/Facts.tsx';

interface Props {
  label: string;
  person: PersonFacts_PersonFragment;
  /** What else is said of the person, such as the age. */
  children?: ReactNode;
}

/** One of the parties, with as much of the numbers as the desk may see. */
export function PersonFacts({ label, person, children }: Props) {
  const { t } = useTranslation('desk');
  return (
    <Fact label={label}>
      <span className="name">{person.name}</span>
      {person.maskedIdNumber && (
        <small>
          {t('case.idNumber')} <span className="num">{person.maskedIdNumber}</span>
        </small>
      )}
      {person.maskedPhoneNumber && (
        <small>
          {t('case.phoneNumber')} <span className="num">{person.maskedPhoneNumber}</span>
        </small>
      )}
      {children}
    </Fact>
  );
}
