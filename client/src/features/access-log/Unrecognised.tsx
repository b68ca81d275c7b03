import { HOTLINE } from '@exit-card/shared/answer';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  /** How many grants are in force; undefined until it is known. */
  grantsGiven: number | undefined;
  /** A guardianship is not for the child to revoke. */
  isMinor: boolean;
}

/** What to do about a look that the person does not recognise. */
export function Unrecognised({ grantsGiven, isMinor }: Props) {
  const { t } = useTranslation('access-log');
  return (
    <aside className="stack no-print" aria-labelledby="unrecognised">
      <h2 className="h-s" id="unrecognised">
        {t('unknown')}
      </h2>
      <p>{t(isMinor ? 'unknownMinor' : 'unknownBody')}</p>
      <ul className="acts">
        <li>
          <Link to={PATHS.delegation}>
            <Icon name="file" />
            <span>
              {t(isMinor ? 'seeGrants' : 'grants')}
              {grantsGiven !== undefined && (
                <small>{grantsGiven === 0 ? t('noGrants') : t('grantsGiven', { count: grantsGiven })}</small>
              )}
            </span>
            <Icon name="arrow" />
          </Link>
        </li>
        <li>
          <Link to={PATHS.sessions}>
            <Icon name="users" />
            <span>
              {t('sessions')}
              <small>{t('sessionsNote')}</small>
            </span>
            <Icon name="arrow" />
          </Link>
        </li>
        <li>
          <a href={`tel:${HOTLINE}`}>
            <Icon name="phone" />
            <span>{t('call')}</span>
            <Icon name="arrow" />
          </a>
        </li>
      </ul>
    </aside>
  );
}
