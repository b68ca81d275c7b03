import { Trans, useTranslation } from 'react-i18next';
import type { CaseHistory_CaseFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';

type Change = CaseHistory_CaseFragment['history'][number];

/** 办理过程, newest first; what the applicant does not see is marked as such. */
export function CaseHistory({ of: { history } }: { of: CaseHistory_CaseFragment }) {
  const { t } = useTranslation('card-desk');
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('case.history')}</h2>
      <ol className="history">
        {history.map((change, index) => (
          <li key={change.id} aria-current={index === 0 ? 'step' : undefined}>
            <OneChange change={change} newest={index === 0} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OneChange({ change, newest }: { change: Change; newest: boolean }) {
  const { t } = useTranslation(['card-desk', 'cards', 'common']);
  const { dayAndTime } = useDates();
  const { action, at, actor, actorName, comment, internalNote, reasonCodes } = change;
  const reasons = reasonCodes.map((code) => t(`cards:reasons.${code}`)).join(t('common:listJoin'));
  const role = t(`case.roles.${actor}`);
  const who = actorName && actor !== 'SELF' ? t('case.byWhom', { role, name: actorName }) : role;
  return (
    <>
      <h3>
        {t(`case.actions.${action}`)}
        {newest && <span className="now">{t('case.now')}</span>}
      </h3>
      <p className="who">
        <Trans
          t={t}
          i18nKey="case.happened"
          values={{ time: dayAndTime(at), who }}
          components={{ time: <time dateTime={at} /> }}
        />
      </p>
      {reasons && <p className="note sentence">{reasons}</p>}
      {comment && <p className="lines">{comment}</p>}
      {internalNote && (
        <div className="internal">
          <strong>{t('case.internal')}</strong>
          <p className="lines">{internalNote}</p>
        </div>
      )}
    </>
  );
}
