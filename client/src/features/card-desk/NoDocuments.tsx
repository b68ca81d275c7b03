import { useTranslation } from 'react-i18next';
import type { Case } from './use-case.ts';

/** Says that nothing came with the application, where no other part of the page shows a file. */
export function NoDocuments({ of }: { of: Pick<Case, 'expediteRequests' | 'supplements' | 'corrections'> }) {
  const { t } = useTranslation('card-desk');
  if (of.expediteRequests.length + of.supplements.length + of.corrections.length > 0) return null;
  return (
    <section className="stack" aria-labelledby="documents">
      <h2 id="documents">{t('case.documents')}</h2>
      <p className="quiet">{t('case.documentsNone')}</p>
    </section>
  );
}
