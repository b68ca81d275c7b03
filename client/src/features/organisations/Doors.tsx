import type { SeatRole } from '@exit-card/shared/delegation';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { ActionList } from '../../ui/ActionList.tsx';

interface Props {
  orgId: string;
  role: SeatRole;
  /** Employees' cards open only then. */
  verified: boolean;
}

/** Where one can go from the organisation. */
export function Doors({ orgId, role, verified }: Props) {
  const { t } = useTranslation('organisations');
  const to = (path: string) => generatePath(path, { orgId });
  const seats =
    role === 'ADMIN'
      ? { text: t('doors.seats'), note: t('doors.seatsNote') }
      : { text: t('doors.ownSeat'), note: t('doors.ownSeatNote') };

  return (
    <section className="stack" aria-labelledby="doors">
      <h2 className="h-s" id="doors">
        {t('doors.title')}
      </h2>
      <ActionList
        actions={[
          ...(verified
            ? ([
                { to: to(PATHS.roster), icon: 'users', text: t('doors.roster'), note: t('doors.rosterNote') },
                {
                  to: to(PATHS.batches),
                  icon: 'card',
                  text: t('doors.batches'),
                  note: t('doors.batchesNote'),
                },
                { to: to(PATHS.bulk), icon: 'file', text: t('doors.bulk'), note: t('doors.bulkNote') },
              ] as const)
            : []),
          { to: to(PATHS.seats), icon: 'user', ...seats },
        ]}
      />
    </section>
  );
}
