import type { NoRecordReason } from '@exit-card/shared/answer';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GuideLink } from '../../app/GuideLink.tsx';
import { GUIDE } from '../../app/guide.ts';
import { PATHS } from '../../app/paths.ts';
import { useService } from '../../app/use-service.ts';
import type { NoRecord_AnswerFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Answer } from './Answer.tsx';
import { Leave } from './Leave.tsx';

const LINKS = {
  NOT_SUBMITTED: PATHS.offices,
  DATA_DIFFER: PATHS.lookUp,
  NOT_YET_ENTERED: GUIDE.q4,
  ARCHIVED: PATHS.offices,
} as const satisfies Record<NoRecordReason, string>;

interface Props {
  answer: NoRecord_AnswerFragment;
  minutesLeft: number;
}

export function NoRecord({ answer, minutesLeft }: Props) {
  const { t } = useTranslation('look-up');
  const dates = useDates();
  const now = useService()?.now;

  return (
    <Answer
      tag={t('noRecord.tag')}
      icon="card"
      title={t('noRecord.title')}
      meaning={now && t('noRecord.meaning', { time: dates.dayAndTime(now) })}
      aside={
        <>
          <h2 className="h-s">{t('noRecord.help')}</h2>
          <Hotline note={t('hotlineShort', { ns: 'common' })} />
          <p className="note">
            <Trans t={t} i18nKey="mismatch.window" components={{ 1: <Link to={PATHS.offices}>.</Link> }} />
          </p>
          <GuideLink to="q4" />
        </>
      }
    >
      {answer.intakeReceivedAt && (
        <Notice kind="good" title={t('noRecord.intake', { time: dates.dayAndTime(answer.intakeReceivedAt) })}>
          <p>{t('noRecord.intakeRest')}</p>
        </Notice>
      )}
      <section className="stack">
        <h2>{t('noRecord.which')}</h2>
        <Facts>
          {answer.reasons.map((reason) => (
            <Fact key={reason} label={t(`noRecord.reasons.${reason}.name`)}>
              <Trans
                t={t}
                i18nKey={`noRecord.reasons.${reason}.text`}
                components={{ 0: <strong />, 1: <Link to={LINKS[reason]}>.</Link> }}
              />
            </Fact>
          ))}
        </Facts>
      </section>
      <p className="row no-print">
        <Leave minutesLeft={minutesLeft} />
      </p>
    </Answer>
  );
}
