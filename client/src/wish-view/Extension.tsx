import { useTranslation } from 'react-i18next';
import type { Extension_CardFragment } from '../graphql/documents.ts';
import { useDates } from '../text/dates.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { WithdrawExtension } from './WithdrawExtension.tsx';

export const EXTENSION_ID = 'extension';

interface Props {
  card: Extension_CardFragment & { extension: object };
  grantId: string | undefined;
  onChanged: () => Promise<unknown>;
}

/** 延期: how the newest request stands, and what that means for the last day. */
export function Extension({ card, grantId, onChanged }: Props) {
  const { t } = useTranslation('wishes');
  const { day, dayAndTime } = useDates();
  const { state, oldValidUntil, wantedUntil, newValidUntil, ...asked } = card.extension;

  return (
    <section className="stack" aria-labelledby={EXTENSION_ID}>
      <h2 id={EXTENSION_ID} tabIndex={-1}>
        {t('extension.title')}
      </h2>
      <p>
        <strong>{t(`extension.states.${state}`)}</strong>
      </p>
      <p>
        {t(`extension.say.${state}`, {
          old: day(oldValidUntil),
          wanted: day(wantedUntil),
          until: day(newValidUntil ?? wantedUntil),
        })}
      </p>
      <Facts>
        <Fact label={t('extension.requested')}>{dayAndTime(asked.requestedAt)}</Fact>
        <Fact label={t('extension.days')}>
          {t('extension.dayCount', { count: asked.requestedDays, until: day(wantedUntil) })}
        </Fact>
        <Fact label={t('extension.reason')}>{asked.reason}</Fact>
        {asked.decisionNote && <Fact label={t('extension.note')}>{asked.decisionNote}</Fact>}
      </Facts>
      <WithdrawExtension
        key={asked.id}
        card={card}
        grantId={grantId}
        old={day(oldValidUntil)}
        onChanged={onChanged}
      />
    </section>
  );
}
