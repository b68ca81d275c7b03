import { useTranslation } from 'react-i18next';
import type { AskedItem_ItemFragment } from '../../graphql/documents.ts';
import { sizeWords } from '../../upload/size-words.ts';

/** The files that will be handed in for a document; what was refused is none. */
export function SentFiles({ item }: { item: AskedItem_ItemFragment }) {
  const { t } = useTranslation('wishes');
  const files = item.files?.filter(({ state }) => state === 'CLEAN' || state === 'PENDING') ?? [];
  if (files.length === 0) return t(item.required ? 'submit.none' : 'submit.noneOptional');
  return files.map(({ id, name, bytes, state }) => (
    <div key={id}>
      {name}
      <span className="quiet">
        {bytes !== null && ` ${sizeWords(bytes)}`}
        {state === 'PENDING' && ` ${t('materials.states.checking')}`}
      </span>
    </div>
  ));
}
