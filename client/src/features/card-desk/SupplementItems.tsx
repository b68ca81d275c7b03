import { useTranslation } from 'react-i18next';
import { DeskFiles } from '../../desk-view/DeskFiles.tsx';
import type { CaseSupplements_CaseFragment, SupplementState } from '../../graphql/documents.ts';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  items: CaseSupplements_CaseFragment['supplements'][number]['items'];
  state: SupplementState;
}

/** Each document that was asked for, whether it came, and its files. */
export function SupplementItems({ items, state }: Props) {
  const { t } = useTranslation('card-desk');
  return (
    <ol className="tasks">
      {items.map(({ code, text, required, satisfied, files }, index) => (
        <li key={code}>
          <h4>
            <span>{`${index + 1}. ${text}`}</span>
            <span className={`state ${satisfied ? 'done' : required && state !== 'OPEN' ? 'bad' : ''}`}>
              <Icon name={satisfied ? 'check' : 'clock'} />
              {t(
                satisfied
                  ? 'case.satisfied'
                  : state !== 'OPEN'
                    ? 'case.missing'
                    : required
                      ? 'case.required'
                      : 'case.optional',
              )}
            </span>
          </h4>
          {files.length > 0 && <DeskFiles files={files} />}
        </li>
      ))}
    </ol>
  );
}
