import { useTranslation } from 'react-i18next';
import { DeskFiles } from '../../desk-view/DeskFiles.tsx';
import type { CaseEvidence_EvidenceFragment } from '../../graphql/documents.ts';

/** What proves the grant, with the files. */
export function CaseEvidence({ evidence }: { evidence: CaseEvidence_EvidenceFragment | null }) {
  const { t } = useTranslation(['desk', 'grant']);
  return (
    <section className="stack" aria-labelledby="evidence">
      <h2 id="evidence">{t('case.evidence')}</h2>
      {evidence && <p>{t(`grant:evidenceTypes.${evidence.type}`)}</p>}
      <DeskFiles files={evidence?.files ?? []} />
    </section>
  );
}
