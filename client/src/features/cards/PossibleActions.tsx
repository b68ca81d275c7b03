import { HOTLINE } from '@exit-card/shared/answer';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PossibleActions_CardFragment } from '../../graphql/documents.ts';
import { dayOf, timeOf, useDates } from '../../text/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { WITHDRAW_ID } from './Withdraw.tsx';

interface Props {
  card: PossibleActions_CardFragment;
  /** Whether it is the reader's own card: only that is printed. */
  own: boolean;
  /** Where one applies anew; left out for who may not. */
  applyAt: string | undefined;
  children?: ReactNode;
}

/** What can be done now, and what later and from when. */
export function PossibleActions({ card, own, applyAt, children }: Props) {
  const { t } = useTranslation(['cards', 'common']);
  const extension = card.openActions.find(({ name }) => name === 'REQUEST_EXTENSION');

  return (
    <aside className="c stack-l no-print">
      <section className="stack" aria-labelledby="do-now">
        <h2 className="h-s" id="do-now">
          {t('doNow')}
        </h2>
        <ul className="acts">
          {applyAt && card.progress.nextStep === 'APPLY_AGAIN' && (
            <li>
              <Link to={applyAt}>
                <Icon name="card" />
                <span>
                  {t('applyAgain')}
                  <small>{t('applyAgainHint')}</small>
                </span>
              </Link>
            </li>
          )}
          {own && (
            <li>
              <button type="button" onClick={() => print()}>
                <Icon name="print" />
                <span>
                  {t('print')}
                  <small>{t('printHint')}</small>
                </span>
              </button>
            </li>
          )}
          {extension && <Extension action={extension} />}
          {card.openActions.some(({ name }) => name === 'WITHDRAW') && (
            <li>
              <a href={`#${WITHDRAW_ID}`}>
                <Icon name="back" />
                <span>
                  {t('withdraw.title')}
                  <small>{t('withdraw.until')}</small>
                </span>
              </a>
            </li>
          )}
          <li>
            <a href={`tel:${HOTLINE}`}>
              <Icon name="phone" />
              <span>
                {t('common:call', { number: HOTLINE })}
                <small>{t('callHint', { tail: card.number.slice(-5) })}</small>
              </span>
            </a>
          </li>
        </ul>
        <p className="note">{t('asOf', { time: timeOf(card.asOf) })}</p>
      </section>
      {children}
    </aside>
  );
}

/** Asked for where the card was applied for; said with its dates, because there is no form for it here. */
function Extension({ action }: { action: PossibleActions_CardFragment['openActions'][number] }) {
  const { t } = useTranslation('cards');
  const { shortDay } = useDates();
  const moment = (instant: string) => `${shortDay(dayOf(instant))} ${timeOf(instant)}`;

  return (
    <li>
      <span className="later">
        <Icon name="cal" />
        <span>
          {t('extension')}
          <small>
            {action.opensAt
              ? t('extensionLater', { when: moment(action.opensAt) })
              : t('extensionNow', { when: action.closesAt ? lastMoment(action.closesAt, shortDay) : '' })}
          </small>
        </span>
      </span>
    </li>
  );
}

/** An end is exclusive: midnight is written as 24:00 of the day before. */
function lastMoment(instant: string, shortDay: (date: string) => string): string {
  const lastDay = dayOf(new Date(Date.parse(instant) - 1).toISOString());
  return `${shortDay(lastDay)} 24:00`;
}
