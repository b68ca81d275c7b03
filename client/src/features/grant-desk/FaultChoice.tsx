import { useTranslation } from 'react-i18next';
import type { EvidenceFault } from '../../graphql/documents.ts';
import { FieldFrame, framed } from '../../ui/FieldFrame.tsx';
import { EVIDENCE_FAULTS } from './decision.ts';
import { DRAFT_IDS } from './draft-errors.ts';

interface Props {
  fault: EvidenceFault | undefined;
  onFault: (fault: EvidenceFault | undefined) => void;
  error: string | undefined;
}

/** Why evidence goes back or is refused. */
export function FaultChoice({ fault, onFault, error }: Props) {
  const { t } = useTranslation('desk');
  const frame = {
    id: DRAFT_IDS.fault,
    label: t('case.fault'),
    hint: t('case.audiences.APPLICANT.seen'),
    error,
  };
  return (
    <FieldFrame {...frame}>
      <select
        {...framed(frame)}
        value={fault ?? ''}
        onChange={({ target }) => onFault(EVIDENCE_FAULTS.find((one) => one === target.value))}
      >
        <option value="">{t('case.chooseFault')}</option>
        {EVIDENCE_FAULTS.map((one) => (
          <option key={one} value={one}>
            {t(`case.faults.${one}`)}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
