import type { FileRefusal } from '@exit-card/shared/file';
import { useTranslation } from 'react-i18next';
import { GuideLink } from '../app/GuideLink.tsx';
import type { GuidePlace } from '../app/guide.ts';

/** What can be learnt for the next try; the rest is about documents in general. */
const HELP: Partial<Record<FileRefusal, GuidePlace>> = { HEIC: 'heic', PICTURE_TOO_SMALL: 'photo' };

/** Why a file was not taken, what to do about it, and where that is explained. */
export function RefusedFile({ refusal }: { refusal: FileRefusal }) {
  const { t } = useTranslation('upload');
  return (
    <>
      <p className="msg">{t(`refusals.${refusal}`)}</p>
      <GuideLink to={HELP[refusal] ?? 'documents'} />
    </>
  );
}
