import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import type { ViewShareMutation } from '../../graphql/documents.ts';
import { SharedFacts } from '../../share-view/SharedFacts.tsx';
import { dayOf, timeOf, useDates } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

type Opened = Extract<ViewShareMutation['answer'], { __typename: 'ShareOpened' }>;

interface Props {
  answer: Opened;
  /** Asks again: one more look. */
  onAgain: () => Promise<readonly FieldError[]>;
  onOther: () => void;
}

/** What is shared, when it was true, and what that is worth. */
export function Seen({ answer, onAgain, onOther }: Props) {
  const { t } = useTranslation('share');
  const { day, until } = useDates();
  const { busy, fault, run } = useSend();
  const { card, viewsLeft } = answer;
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('seen.title')}>{t('seen.title')}</PageTitle>
      <p className="lead" role="status">
        {t('seen.asOf', { day: day(dayOf(card.asOf)), time: timeOf(card.asOf) })}
      </p>
      <SharedFacts card={card} />
      <Notice kind="warn" title={t('seen.worthTitle')}>
        <p>{t('seen.worth')}</p>
      </Notice>
      <section className="stack" aria-labelledby="about-share">
        <h2 className="h-s" id="about-share">
          {t('seen.about')}
        </h2>
        <Facts>
          <Fact label={t('for')}>{answer.institutionName}</Fact>
          <Fact label={t('purpose')}>{answer.purpose}</Fact>
          <Fact label={t('until')}>
            {until(answer.expiresAt)}
            <small>{t('seen.left', { count: viewsLeft })}</small>
          </Fact>
        </Facts>
        <p className="note">{t('seen.told')}</p>
      </section>
      <FaultNotice error={fault} />
      <p className="row no-print">
        {viewsLeft > 0 && (
          <Button look="second" busy={busy} onClick={() => run(onAgain)}>
            {t('seen.again')}
          </Button>
        )}
        <Button look="plain" onClick={onOther}>
          {t('seen.other')}
        </Button>
      </p>
    </div>
  );
}
