import { useTranslation } from 'react-i18next';
import type { AskedMaterials_CardFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Hotline } from '../../ui/Hotline.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Redacted } from './Redacted.tsx';

/** What the officers ask for, item by item, and how to hand it in. */
export function AskedMaterials({ card }: { card: AskedMaterials_CardFragment }) {
  const { t } = useTranslation('cards');
  const { dayWithWeekday } = useDates();
  const request = card.supplement;
  if (card.status === 'ADDITIONAL_DOCUMENTS_REQUIRED' && card.redactions.includes('SUPPLEMENT')) {
    return (
      <section className="stack" aria-labelledby="materials">
        <h2 id="materials">{t('materials')}</h2>
        <Redacted part="SUPPLEMENT" />
      </section>
    );
  }
  if (request?.state !== 'OPEN') return null;

  const received = request.items.filter(({ satisfied }) => satisfied).length;
  return (
    <section className="stack" aria-labelledby="materials">
      <h2 id="materials">{t('materials')}</h2>
      <p className="quiet">{t('materialsCount', { received, missing: request.items.length - received })}</p>
      <ol className="tasks">
        {request.items.map((item, index) => (
          <li key={item.code}>
            <h3>
              {`${index + 1}. ${item.text}`}
              <span className={item.satisfied ? 'state done' : 'state todo'}>
                <Icon name={item.satisfied ? 'check' : 'clock'} />
                {t(item.satisfied ? 'received' : item.required ? 'toDo' : 'optional')}
              </span>
            </h3>
          </li>
        ))}
      </ol>
      <h3 className="no-print">{t('howTo')}</h3>
      <p className="no-print">
        {t('howToBody', { day: dayWithWeekday(request.dueOn), channel: t(`channels.${card.channel}`) })}
      </p>
      <div className="no-print">
        <Hotline />
      </div>
    </section>
  );
}
