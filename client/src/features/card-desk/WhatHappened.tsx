import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardStatus } from '../../graphql/documents.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Happened } from './use-decision.ts';

/** A decision after which there is more to decide, or a change by somebody else; the focus goes to it. */
export function WhatHappened({ happened, status }: { happened: Happened | undefined; status: CardStatus }) {
  const { t } = useTranslation(['card-desk', 'status']);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (happened) box.current?.focus();
  }, [happened]);

  if (!happened) return null;
  const changed = happened === 'CHANGED';
  const title = changed
    ? t('decision.changedTitle')
    : t('decision.done', { decision: t(`decision.names.${happened.done}`) });
  return (
    <div role="status" tabIndex={-1} ref={box}>
      <Notice kind={changed ? 'warn' : 'good'} title={title}>
        <p>
          {changed
            ? t('decision.changedBody', { status: t(`status:${status}.name`) })
            : t('decision.doneMore')}
        </p>
      </Notice>
    </div>
  );
}
