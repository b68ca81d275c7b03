import { FILE_LIMITS } from '@exit-card/shared/file';
import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { GuideFrame } from './GuideFrame.tsx';
import { Part, Points } from './Part.tsx';

const MEGABYTE = 1024 * 1024;
const PARTS = ['what', 'formats', 'photo', 'heic', 'deadline', 'receipt'] as const;

/** 材料准备: what is asked for, what is taken, how to make it legible, and why the receipt is kept. */
export function DocumentsPage() {
  const { t } = useTranslation('guide');
  const limits = {
    megabytes: FILE_LIMITS.bytes / MEGABYTE,
    files: FILE_LIMITS.filesPerCase,
    pixels: FILE_LIMITS.minPixels,
  };
  return (
    <GuideFrame
      path={PATHS.guideDocuments}
      title={t('documents.title')}
      lead={t('documents.lead')}
      headings={PARTS.map((id) => ({ id, text: t(`documents.${id}`) }))}
    >
      <Part id="what" title={t('documents.what')}>
        <p>{t('documents.whatLead')}</p>
        <Points points={t('documents.items', { returnObjects: true })} />
      </Part>
      <Part id="formats" title={t('documents.formats')}>
        <Points points={t('documents.formatPoints', { returnObjects: true, ...limits })} />
      </Part>
      <Part id="photo" title={t('documents.photo')}>
        <Points points={t('documents.photoPoints', { returnObjects: true })} />
      </Part>
      <Part id="heic" title={t('documents.heic')}>
        <p>{t('documents.heicLead')}</p>
        <Points points={t('documents.heicPoints', { returnObjects: true })} />
      </Part>
      <Part id="deadline" title={t('documents.deadline')}>
        <Points points={t('documents.deadlinePoints', { returnObjects: true })} />
      </Part>
      <Part id="receipt" title={t('documents.receipt')}>
        <p>{t('documents.receiptText')}</p>
      </Part>
    </GuideFrame>
  );
}
