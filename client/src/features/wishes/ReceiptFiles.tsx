import { useTranslation } from 'react-i18next';
import type { ReceiptQuery } from '../../graphql/documents.ts';
import { sizeWords } from '../../upload/size-words.ts';

interface Props {
  files: NonNullable<ReceiptQuery['card']['receipts']>[number]['files'];
}

/** The files of a receipt, each with what proves that it is the same file. */
export function ReceiptFiles({ files }: Props) {
  const { t } = useTranslation('wishes');
  return (
    <section className="stack" aria-labelledby="files">
      <h2 id="files">{t('receipts.files')}</h2>
      {files.length === 0 ? (
        <p className="quiet">{t('receipts.noFiles')}</p>
      ) : (
        <>
          <ol className="tasks">
            {files.map(({ id, name, bytes, sha256 }) => (
              <li key={id}>
                <h3>
                  {name}
                  <span className="state">{sizeWords(bytes)}</span>
                </h3>
                <p className="note">
                  {t('receipts.sha')} <span className="num hash">{sha256}</span>
                </p>
              </li>
            ))}
          </ol>
          <p className="note">{t('receipts.shaNote')}</p>
        </>
      )}
    </section>
  );
}
