import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import type { NotShown_ViewerFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Notice } from '../../ui/Notice.tsx';

/** What exists and is not in the list: an application still to be entered, cards in the archive. */
export function NotShown({ viewer }: { viewer: NotShown_ViewerFragment }) {
  const { t } = useTranslation('cards');
  const { dayAndTime } = useDates();
  const { intakeReceivedAt, archivedCardCount } = viewer;

  return (
    <>
      {intakeReceivedAt && (
        <Notice title={t('intakeTitle')}>
          <p>{t('intake', { time: dayAndTime(intakeReceivedAt) })}</p>
        </Notice>
      )}
      <p className="note">
        <Trans
          t={t}
          i18nKey={archivedCardCount > 0 ? 'archived' : 'fiveYears'}
          count={archivedCardCount}
          components={{ offices: <Link to={PATHS.offices} /> }}
        />
      </p>
    </>
  );
}
