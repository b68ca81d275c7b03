import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cardPath } from '../app/card-path.ts';
import type { Channel, WishActions_CardFragment } from '../graphql/documents.ts';
import { dayOf, useDates } from '../text/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { MATERIALS_ID } from './AskedMaterials.tsx';
import { EXTENSION_ID } from './Extension.tsx';

interface Props {
  card: WishActions_CardFragment;
  grantId: string | undefined;
}

/** What can be asked for now, or from when, as entries of the list of what can be done. */
export function WishActions({ card, grantId }: Props) {
  const { t } = useTranslation('wishes');
  const { shortUntil } = useDates();
  const find = (wanted: string) => card.openActions.find(({ name }) => name === wanted);
  const [supplement, extension] = [find('SUPPLEMENT'), find('REQUEST_EXTENSION')];

  return (
    <>
      {supplement && !supplement.elsewhere && (
        <li>
          <a href={`#${MATERIALS_ID}`}>
            <Icon name="file" />
            <span>
              {t('materials.title')}
              {supplement.closesAt && (
                <small>{t('extension.askHint', { until: shortUntil(supplement.closesAt) })}</small>
              )}
            </span>
          </a>
        </li>
      )}
      {extension && <RequestExtension action={extension} to={cardPath('extension', card.id, grantId)} />}
      {find('WITHDRAW_EXTENSION') && (
        <li>
          <a href={`#${EXTENSION_ID}`}>
            <Icon name="cal" />
            <span>{t('extension.withdraw')}</span>
          </a>
        </li>
      )}
      {find('REQUEST_CORRECTION') && (
        <li>
          <Link to={cardPath('correction', card.id, grantId)}>
            <Icon name="read" />
            <span>
              {t('correction.ask')}
              <small>{t('correction.askHint')}</small>
            </span>
          </Link>
        </li>
      )}
    </>
  );
}

interface ExtensionProps {
  action: WishActions_CardFragment['openActions'][number];
  to: string;
}

/** A link while the window is open; before it, and where it goes another way, words in its place. */
function RequestExtension({ action: { opensAt, closesAt, elsewhere }, to }: ExtensionProps) {
  const { t } = useTranslation('wishes');
  const { shortDay, shortUntil } = useDates();
  if (!opensAt && !elsewhere) {
    return (
      <li>
        <Link to={to}>
          <Icon name="cal" />
          <span>
            {t('extension.ask')}
            {closesAt && <small>{t('extension.askHint', { until: shortUntil(closesAt) })}</small>}
          </span>
        </Link>
      </li>
    );
  }
  return (
    <li>
      <span className="later">
        <Icon name="cal" />
        <span>
          {t('extension.ask')}
          <small>
            {opensAt && t('extension.later', { from: shortDay(dayOf(opensAt)) })}
            {opensAt && elsewhere && <br />}
            {elsewhere && t(`extension.elsewhere.${wayOf(elsewhere)}`)}
          </small>
        </span>
      </span>
    </li>
  );
}

function wayOf(channel: Channel) {
  return channel === 'WINDOW' || channel === 'ORG_BATCH' ? channel : 'other';
}
