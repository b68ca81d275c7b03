import { HOTLINE } from '@exit-card/shared/answer';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PossibleActions_CardFragment } from '../../graphql/documents.ts';
import { timeOf } from '../../text/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { WITHDRAW_ID } from './Withdraw.tsx';

interface Props {
  card: PossibleActions_CardFragment;
  /** Whether it is the reader's own card: only that is printed. */
  own: boolean;
  /** Where one applies anew; left out for who may not. */
  applyAt: string | undefined;
  /** What can be asked for, as entries of the list. */
  wishes: ReactNode;
  children?: ReactNode;
}

/** What can be done now, and what later and from when. */
export function PossibleActions({ card, own, applyAt, wishes, children }: Props) {
  const { t } = useTranslation(['cards', 'common']);

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
          {wishes}
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
