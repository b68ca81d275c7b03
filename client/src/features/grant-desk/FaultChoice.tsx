import { useTranslation } from 'react-i18next';
import type { EvidenceFault } from '../../graphql/documents.ts';
import { EVIDENCE_FAULTS } from './decision.ts';
import { DRAFT_IDS } from './draft-errors.ts';

interface Props {
  fault: EvidenceFault | undefined;
  onFault: (fault: EvidenceFault | undefined) => void;
  error: string | undefined;
}

/** Why evidence goes back or is refused. */
export function FaultChoice({ fault, onFault, error }: Props) {
  const { t } = useTranslation(['desk', 'common']);
  const { fault: id } = DRAFT_IDS;
  return (
    <div className={error ? 'field err' : 'field'}>
      <label htmlFor={id}>{t('case.fault')}</label>
      <p className="hint" id={`${id}-hint`}>
        {t('case.audiences.APPLICANT.seen')}
      </p>
      {error && (
        <p className="msg" id={`${id}-error`}>
          <span className="visually-hidden">{t('common:error')}</span>
          {error}
        </p>
      )}
      <select
        id={id}
        value={fault ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        onChange={({ target }) => onFault(EVIDENCE_FAULTS.find((one) => one === target.value))}
      >
        <option value="">{t('case.chooseFault')}</option>
        {EVIDENCE_FAULTS.map((one) => (
          <option key={one} value={one}>
            {t(`case.faults.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
