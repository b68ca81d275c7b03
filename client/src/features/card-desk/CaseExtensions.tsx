import { addDays, type PlainDate } from '@exit-card/shared/plain-date';
import { useTranslation } from 'react-i18next';
import type { CaseExtensions_CaseFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { WishLines } from './WishLines.tsx';
import { WishState } from './WishState.tsx';

/** Extensions that were asked for, newest first: from which day to which. */
export function CaseExtensions({ of: { extensions } }: { of: CaseExtensions_CaseFragment }) {
  const { t } = useTranslation('card-desk');
  const { day } = useDates();
  if (extensions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="extensions">
      <h2 id="extensions">{t('case.extensions')}</h2>
      {extensions.map((extension) => {
        const { oldValidUntil, requestedDays: count, state } = extension;
        const asked = addDays(oldValidUntil as PlainDate, count);
        return (
          <article key={extension.id} className="wish stack">
            <h3 className="row between">
              {t('case.extension', {
                from: day(oldValidUntil),
                to: day(extension.newValidUntil ?? asked),
                count,
              })}
              <WishState state={state} text={t(`case.extensionStates.${state}`)} />
            </h3>
            <WishLines wish={extension} who={t('case.roles.SELF')} reason={extension.reason} />
          </article>
        );
      })}
    </section>
  );
}
