import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import type { useNextCase } from './use-next-case.ts';

interface Props {
  next: ReturnType<typeof useNextCase>;
}

/** 处理下一件: takes the first free case of the queue and opens it. */
export function NextCase({ next: { busy, next } }: Props) {
  const { t } = useTranslation('card-desk');
  return (
    <Button busy={busy} onClick={next}>
      {t('queue.next')}
    </Button>
  );
}

/** Why there is no next case; it stands below the row of the button. */
export function NoNextCase({ next: { none, fault } }: Props) {
  const { t } = useTranslation('card-desk');
  return (
    <>
      <p role="status" className={none ? 'quiet' : 'visually-hidden'}>
        {none && t('queue.noneFree')}
      </p>
      <FaultNotice error={fault} />
    </>
  );
}
