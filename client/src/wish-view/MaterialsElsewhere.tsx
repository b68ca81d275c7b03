import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../app/paths.ts';
import type { Channel } from '../graphql/documents.ts';
import { useDates } from '../text/dates.ts';
import { Hotline } from '../ui/Hotline.tsx';

interface Props {
  /** The channel of the application; null where the reader may not hand anything in. */
  channel: Channel | null;
  dueOn: string;
}

/** Where the documents go when they cannot be handed in here. */
export function MaterialsElsewhere({ channel, dueOn }: Props) {
  const { t } = useTranslation('wishes');
  const day = useDates().dayWithWeekday(dueOn);
  return (
    <div className="stack no-print">
      <p>{channel === null ? t('materials.noScope') : t(`materials.${wayOf(channel)}`, { day })}</p>
      {channel === 'WINDOW' && (
        <p>
          <Link to={PATHS.offices}>{t('materials.offices')}</Link>
        </p>
      )}
      <Hotline />
    </div>
  );
}

function wayOf(channel: Channel) {
  if (channel === 'WINDOW') return 'window';
  return channel === 'ORG_BATCH' ? 'organisation' : 'otherWay';
}
