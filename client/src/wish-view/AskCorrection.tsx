import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cardPath } from '../app/card-path.ts';
import type { AskCorrection_CardFragment } from '../graphql/documents.ts';

/** 有不对的地方？ under what is on record; only its owner asks. */
export function AskCorrection({ card }: { card: AskCorrection_CardFragment }) {
  const { t } = useTranslation('wishes');
  if (!card.openActions.some(({ name }) => name === 'REQUEST_CORRECTION')) return null;
  return (
    <p className="note no-print">
      <Trans
        t={t}
        i18nKey="correction.wrong"
        components={{ ask: <Link to={cardPath('correction', card.id, undefined)} /> }}
      />
    </p>
  );
}
