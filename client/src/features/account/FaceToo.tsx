import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { FaceStep } from '../../face-check/FaceStep.tsx';
import type { CheckFace } from '../../face-check/use-face-check.ts';
import { VerificationStateDocument } from '../../graphql/documents.ts';

interface Props {
  caption: string;
  check: CheckFace;
}

/** The code was right, but the phone may be somebody else's by now. */
export function FaceToo({ caption, check }: Props) {
  const { t } = useTranslation('account');
  const { data } = useQuery(VerificationStateDocument);
  return <FaceStep caption={caption} demo={data?.service.demo ?? false} lead={t('faceToo')} check={check} />;
}
