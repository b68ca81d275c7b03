import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import type { EnterApplicationMutation } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Icon } from '../../ui/Icon.tsx';

export type EnteredApplication = Extract<
  EnterApplicationMutation['answer'],
  { __typename: 'ApplicationEntered' }
>;

interface Props {
  entered: EnteredApplication;
  onAnother: () => void;
}

/** The number to tell the applicant, and what happens next. */
export function Entered({ entered, onAnother }: Props) {
  const { t } = useTranslation(['counter-desk', 'card', 'common']);
  const { dayAndTime, dayWithWeekday } = useDates();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('entered.title');

  useEffect(() => heading.current?.focus(), []);

  return (
    <div className="wide">
      <div className="narrow stack-l">
        <title>{`${title} - ${t('common:site')}`}</title>
        <div className="verdict good stack">
          <h1 ref={heading} tabIndex={-1}>
            <Icon name="check" /> {title}
          </h1>
          <p>{t('entered.tell')}</p>
          <Facts>
            <Fact label={t('card:number')}>
              <strong>
                <CardNumber number={entered.number} />
              </strong>
            </Fact>
            <Fact label={t('entered.receipt')}>
              <span className="num">{entered.receiptNumber}</span>
            </Fact>
            <Fact label={t('hotline.applicant')}>
              <span className="name">{entered.maskedName}</span>
            </Fact>
            <Fact label={t('entered.at')}>{dayAndTime(entered.at)}</Fact>
            {entered.dueOn && <Fact label={t('entered.due')}>{dayWithWeekday(entered.dueOn)}</Fact>}
          </Facts>
        </div>
        <div className="row">
          <Button onClick={onAnother}>{t('entered.another')}</Button>
          <Link className="btn second" to={PATHS.deskCounter}>
            {t('entered.back')}
          </Link>
        </div>
      </div>
    </div>
  );
}
