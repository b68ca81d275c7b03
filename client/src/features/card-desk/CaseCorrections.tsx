import { useTranslation } from 'react-i18next';
import { useFieldWords } from '../../card-view/field-words.ts';
import { DeskFiles } from '../../desk-view/DeskFiles.tsx';
import type { CaseCorrections_CaseFragment } from '../../graphql/documents.ts';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { WishLines } from './WishLines.tsx';
import { WishState } from './WishState.tsx';

type Correction = CaseCorrections_CaseFragment['corrections'][number];

/** Corrections that the owner asked for, newest first: each field as it is and as it would be. */
export function CaseCorrections({ of: { corrections } }: { of: CaseCorrections_CaseFragment }) {
  const { t } = useTranslation('card-desk');
  if (corrections.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="corrections">
      <h2 id="corrections">{t('case.corrections')}</h2>
      {corrections.map((correction) => (
        <article key={correction.id} className="wish stack">
          <p>
            <WishState state={correction.state} text={t(`case.correctionStates.${correction.state}`)} />
          </p>
          <OldAndNew changes={correction.changes} />
          <WishLines wish={correction} who={t('case.roles.SELF')} reason={correction.reason} />
          {correction.files && correction.files.length > 0 && <DeskFiles files={correction.files} />}
        </article>
      ))}
    </section>
  );
}

function OldAndNew({ changes }: { changes: Correction['changes'] }) {
  const { t } = useTranslation(['card-desk', 'card']);
  const fieldWords = useFieldWords();
  return (
    <div className="tablebox">
      <table className="fold" {...ROLES.table}>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            {(['field', 'from', 'to'] as const).map((column) => (
              <th key={column} scope="col" {...ROLES.columnheader}>
                {t(`case.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup}>
          {changes.map(({ field, from, to }) => (
            <tr key={field} {...ROLES.row}>
              <th scope="row" {...ROLES.rowheader}>
                {t(`card:correctable.${field}`)}
              </th>
              <td {...ROLES.cell} data-l={t('case.from')}>
                {fieldWords(field, from)}
              </td>
              <td {...ROLES.cell} data-l={t('case.to')}>
                <strong>{fieldWords(field, to)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
