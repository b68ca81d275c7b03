import { useTranslation } from 'react-i18next';
import type { CardQueueRow_RowFragment } from '../../graphql/documents.ts';

type Marked = Pick<
  CardQueueRow_RowFragment,
  'expedite' | 'expediteReason' | 'minor' | 'wanted' | 'documentsBack'
>;

/** What sets a case apart from a usual one, in words. */
export function useMarks() {
  const { t } = useTranslation(['card-desk', 'card']);
  return ({ expedite, expediteReason, minor, wanted, documentsBack }: Marked): string[] => {
    const reason = expediteReason && t(`card:expediteReasons.${expediteReason}`);
    const hurried = expedite === 'GRANTED' || expedite === 'REQUESTED';
    const asked = expedite === 'REQUESTED';
    const wishes = wanted.filter(
      (task) => task === 'MORE_TIME' || task === 'EXTENSION' || task === 'CORRECTION',
    );
    return [
      ...(hurried && reason ? [t(asked ? 'marks.expediteAsked' : 'marks.expedited', { reason })] : []),
      ...(hurried && !reason ? [t('marks.expeditedOnly')] : []),
      ...wishes.map((task) => t(`tasks.${task}`)),
      ...(documentsBack ? [t('marks.documentsBack')] : []),
      ...(minor ? [t('marks.minor')] : []),
    ];
  };
}
