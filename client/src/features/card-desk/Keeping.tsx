import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { useSend } from '../../app/use-send.ts';
import { timeOf } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Case } from './use-case.ts';
import { useRelease } from './use-release.ts';
import { useTimeLeft } from './use-time-left.ts';

/** From when on it is said that the time runs out, in minutes. */
const SOON = 5;

interface Props {
  of: Pick<Case, 'id' | 'assignedUntil' | 'asOf'>;
  /** The server has said that the time is over. */
  lost: boolean;
  onKeep: () => Promise<void>;
  onTake: () => Promise<void>;
}

/** Until when the case is with this officer; keeping it longer, putting it back, and taking it again when the time is over. */
export function Keeping({ of, lost, onKeep, onTake }: Props) {
  const { t } = useTranslation('card-desk');
  const navigate = useNavigate();
  const { busy, fault, run } = useSend();
  const release = useRelease(of.id);
  const left = useTimeLeft(of.assignedUntil, of.asOf);
  const isOver = lost || left === 'OVER';
  const endsSoon = !isOver && typeof left === 'number' && left <= SOON;

  async function doing(what: () => Promise<unknown>) {
    await run(async () => {
      await what();
      return [];
    });
  }

  async function putBack() {
    await release();
    await navigate(PATHS.desk);
  }

  return (
    <div className="stack">
      <FaultNotice error={fault} />
      {isOver && (
        <div role="alert">
          <Notice kind="warn" title={t('take.over')}>
            <p>{t('take.overBody')}</p>
            <p className="row">
              <Button look="second" size="small" busy={busy} onClick={() => doing(onTake)}>
                {t('take.retake')}
              </Button>
            </p>
          </Notice>
        </div>
      )}
      {endsSoon && (
        <div role="status">
          <Notice kind="warn" title={left === 0 ? t('take.endsNow') : t('take.endsSoon', { count: left })}>
            <p className="row">
              <Button look="second" size="small" busy={busy} onClick={() => doing(onKeep)}>
                {t('take.stay')}
              </Button>
            </p>
          </Notice>
        </div>
      )}
      {!isOver && of.assignedUntil && (
        <p className="row">
          <span>{t('take.mine', { time: timeOf(of.assignedUntil) })}</span>
          <button type="button" className="link" aria-busy={busy || undefined} onClick={() => doing(putBack)}>
            {t('take.release')}
          </button>
        </p>
      )}
    </div>
  );
}
