import { Trans, useTranslation } from 'react-i18next';
import { useDates } from '../../text/dates.ts';

interface Wish {
  requestedAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionNote: string | null;
}

interface Props {
  wish: Wish;
  /** Who asked, as a role. */
  who: string;
  /** Why they ask, in their words. */
  reason: string | null;
}

/** Who asked for something, when and why, and what was answered. */
export function WishLines({ wish, who, reason }: Props) {
  const { t } = useTranslation('card-desk');
  const { dayAndTime } = useDates();
  const { requestedAt, decidedAt, decidedBy, decisionNote } = wish;
  return (
    <>
      <p className="note">
        <Trans
          t={t}
          i18nKey="case.asked"
          values={{ time: dayAndTime(requestedAt), who }}
          components={{ time: <time dateTime={requestedAt} /> }}
        />
      </p>
      {reason && <blockquote className="said">{reason}</blockquote>}
      {decidedAt && (
        <p className="note">
          <Trans
            t={t}
            i18nKey={decidedBy ? 'case.decided' : 'case.decidedBySystem'}
            values={{ time: dayAndTime(decidedAt), who: decidedBy ?? '' }}
            components={{ time: <time dateTime={decidedAt} /> }}
          />
        </p>
      )}
      {decisionNote && <blockquote className="said">{decisionNote}</blockquote>}
    </>
  );
}
