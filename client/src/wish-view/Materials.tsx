import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedMaterials_CardFragment } from '../graphql/documents.ts';
import { AskedMaterials, MATERIALS_ID } from './AskedMaterials.tsx';

interface Props {
  card: AskedMaterials_CardFragment;
  grantId: string | undefined;
  /** Said in the place of the list where a grant leaves it closed. */
  closed: ReactNode;
  onChanged: () => Promise<unknown>;
}

/** The request for documents while it is open. */
export function Materials({ card, grantId, closed, onChanged }: Props) {
  const { t } = useTranslation('wishes');
  const { supplement } = card;
  if (supplement?.state === 'OPEN')
    return <AskedMaterials card={{ ...card, supplement }} grantId={grantId} onChanged={onChanged} />;
  if (card.status !== 'ADDITIONAL_DOCUMENTS_REQUIRED' || !card.redactions.includes('SUPPLEMENT')) return null;
  return (
    <section className="stack" aria-labelledby={MATERIALS_ID}>
      <h2 id={MATERIALS_ID} tabIndex={-1}>
        {t('materials.title')}
      </h2>
      {closed}
    </section>
  );
}
