import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { StatusTag } from '../../card-view/StatusTag.tsx';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { CaseFrame } from './CaseFrame.tsx';
import { NextCase, NoNextCase } from './NextCase.tsx';
import type { Done } from './use-case.ts';
import { useNextCase } from './use-next-case.ts';

/** The case is no longer with this officer: what became of it, and on to the next. */
export function DoneCase({ done: { decision, number, status } }: { done: Done }) {
  const { t } = useTranslation('card-desk');
  const next = useNextCase();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('decision.done', { decision: t(`decision.names.${decision}`) });

  useEffect(() => heading.current?.focus(), []);

  return (
    <CaseFrame>
      <title>{`${title} - ${t('site', { ns: 'common' })}`}</title>
      <div className="verdict good stack">
        <h1 ref={heading} tabIndex={-1}>
          <Icon name="check" /> {title}
        </h1>
        <p>
          <CardNumber number={number} /> <StatusTag status={status} />
        </p>
        <p>{t('decision.doneBody')}</p>
        <p className="note">{t('decision.doneGone')}</p>
      </div>
      <div className="row">
        <NextCase next={next} />
        <Link className="btn second" to={PATHS.desk}>
          {t('decision.toQueue')}
        </Link>
      </div>
      <NoNextCase next={next} />
    </CaseFrame>
  );
}
