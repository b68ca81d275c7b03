import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { receiptPath } from '../app/card-path.ts';
import type { Receipts_CardFragment } from '../graphql/documents.ts';
import { useDates } from '../text/dates.ts';
import { Fact, Facts } from '../ui/Facts.tsx';

interface Props {
  card: Receipts_CardFragment & { receipts: object };
  grantId: string | undefined;
}

/** 回执: what was handed in and when, newest first, each to be opened again. */
export function Receipts({ card, grantId }: Props) {
  const { t } = useTranslation('wishes');
  const { dayAndTime } = useDates();
  return (
    <section className="stack" aria-labelledby="receipts">
      <h2 id="receipts">{t('receipts.title')}</h2>
      <Facts>
        {card.receipts.map(({ id, number, kind, at, files }) => {
          const what = t(`receipts.kinds.${kind}`);
          const values = { time: dayAndTime(at), count: files.length };
          return (
            <Fact
              key={id}
              label={what}
              action={
                <Link
                  to={receiptPath(card.id, id, grantId)}
                  aria-label={t('receipts.openOf', { kind: what })}
                >
                  {t('receipts.open')}
                </Link>
              }
            >
              <span className="num">{number}</span>
              <br />
              <span className="quiet">
                {files.length > 0 ? t('receipts.line', values) : t('receipts.lineAlone', values)}
              </span>
            </Fact>
          );
        })}
      </Facts>
    </section>
  );
}
