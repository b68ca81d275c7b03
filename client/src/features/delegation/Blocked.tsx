import { useMutation } from '@apollo/client/react';
import { Trans, useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { type Blocked_RequesterFragment, UnblockRequesterDocument } from '../../graphql/documents.ts';
import { dayOf, useDates } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { DELEGATION } from './refetch.ts';

/** Whose requests the viewer does not take, and the way to take them again. */
export function Blocked({ requesters }: { requesters: readonly Blocked_RequesterFragment[] }) {
  const { t } = useTranslation('delegation');
  const { day } = useDates();
  const [unblock, { loading, error }] = useMutation(UnblockRequesterDocument, { refetchQueries: DELEGATION });
  if (requesters.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="blocked">
      <h2 id="blocked">{t('blocked.title')}</h2>
      <FaultNotice error={error} />
      <ul className="tasks">
        {requesters.map(({ id, name, blockedAt }) => (
          <li key={id}>
            <h3>
              <span className="name">{name}</span>
              <Button
                look="second"
                size="small"
                busy={loading}
                onClick={() => unblock({ variables: { input: { id } } }).catch(() => undefined)}
              >
                <Trans
                  t={t}
                  i18nKey="blocked.unblock"
                  values={{ name }}
                  components={{ hidden: <span className="visually-hidden" /> }}
                />
              </Button>
            </h3>
            <p className="note">{t('blocked.since', { day: day(dayOf(blockedAt)) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
