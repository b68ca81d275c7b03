import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { Button } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { CaseFrame } from './CaseFrame.tsx';

interface Props {
  /** It was with this officer a moment ago. */
  lost: boolean;
  onTake: () => Promise<void>;
}

/** A case that this officer has not taken, or no longer has: it opens only on purpose. */
export function FreeCase({ lost, onTake }: Props) {
  const { t } = useTranslation('card-desk');
  const { busy, fault, run } = useSend();
  const title = t(lost ? 'take.lostTitle' : 'take.freeTitle');

  async function take() {
    await onTake();
    return [];
  }

  return (
    <CaseFrame>
      <PageTitle title={title}>{title}</PageTitle>
      <p className="lead">{t(lost ? 'take.lost' : 'take.free')}</p>
      <FaultNotice error={fault} />
      <p className="row">
        <Button busy={busy} onClick={() => run(take)}>
          {t('take.take')}
        </Button>
      </p>
    </CaseFrame>
  );
}
