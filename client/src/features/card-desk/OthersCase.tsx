import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { timeOf } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { CaseFrame } from './CaseFrame.tsx';
import { NextCase, NoNextCase } from './NextCase.tsx';
import { useNextCase } from './use-next-case.ts';

/** A colleague has this case, and until when. */
export function OthersCase({ until, onAgain }: { until: string; onAgain: () => Promise<void> }) {
  const { t } = useTranslation('card-desk');
  const next = useNextCase();
  const { busy, fault, run } = useSend();

  async function again() {
    await onAgain();
    return [];
  }

  return (
    <CaseFrame>
      <PageTitle title={t('take.otherTitle')}>{t('take.otherTitle')}</PageTitle>
      <p className="lead">{t('take.other', { time: timeOf(until) })}</p>
      <FaultNotice error={fault} />
      <div className="row">
        <NextCase next={next} />
        <Button look="second" busy={busy} onClick={() => run(again)}>
          {t('take.again')}
        </Button>
      </div>
      <NoNextCase next={next} />
    </CaseFrame>
  );
}
