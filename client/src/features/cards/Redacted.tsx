import { useTranslation } from 'react-i18next';
import type { CardPart } from '../../graphql/documents.ts';

/** In the place of what a grant leaves closed. */
export function Redacted({ part }: { part: CardPart | 'ID_NUMBER' }) {
  const { t } = useTranslation('cards');
  return <span className="quiet">{t(`redacted.${part}`)}</span>;
}
