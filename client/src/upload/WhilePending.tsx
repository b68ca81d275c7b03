import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../app/FaultNotice.tsx';
import { useSend } from '../app/use-send.ts';
import type { FileList_FileFragment } from '../graphql/documents.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

const PAUSE_MS = 3000;
/** Then whoever is there looks again themselves: a page left alone must not keep its session alive. */
export const LOOKS = 20;

interface Props {
  files: readonly Pick<FileList_FileFragment, 'state'>[];
  onLook: () => Promise<unknown>;
}

/** While a file is being checked: looks again every few seconds for a minute; then says so, and looks when asked to. */
export function WhilePending({ files, onLook }: Props) {
  const { t } = useTranslation('upload');
  const { busy, fault, run } = useSend();
  const looked = useRef(0);
  const [isLong, setLong] = useState(false);
  const pending = files.filter(({ state }) => state === 'PENDING').length;

  // Another file has its own minute.
  useEffect(() => {
    looked.current = 0;
    setLong(false);
  }, [pending]);

  useEffect(() => {
    if (pending === 0) return;
    const timer = setInterval(() => {
      if (looked.current === LOOKS) {
        clearInterval(timer);
        return setLong(true);
      }
      looked.current += 1;
      void onLook().catch(() => undefined);
    }, PAUSE_MS);
    return () => clearInterval(timer);
  });

  async function again() {
    looked.current = 0;
    await onLook();
    return [];
  }

  if (pending === 0) return null;
  return (
    <div className="stack no-print">
      <div role="status">
        {isLong && (
          <Notice kind="calm" icon="clock" title={t('long.title')}>
            <p>{t('long.body')}</p>
            <p>
              <Button look="second" size="small" busy={busy} onClick={() => run(again)}>
                {t('long.again')}
              </Button>
            </p>
          </Notice>
        )}
      </div>
      <FaultNotice error={fault} />
    </div>
  );
}
