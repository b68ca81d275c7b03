import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { cardPath } from '../app/card-path.ts';
import { GuideLink } from '../app/GuideLink.tsx';
import type { AskedMaterials_CardFragment } from '../graphql/documents.ts';
import { Button } from '../ui/Button.tsx';
import { WhilePending } from '../upload/WhilePending.tsx';
import { AskedItem } from './AskedItem.tsx';
import { useItemWords } from './item-words.ts';
import { MaterialsElsewhere } from './MaterialsElsewhere.tsx';

export const MATERIALS_ID = 'materials';

interface Props {
  card: AskedMaterials_CardFragment & { supplement: object };
  grantId: string | undefined;
  onChanged: () => Promise<unknown>;
}

/** What the officers ask for, item by item: uploaded here, or where else it goes. */
export function AskedMaterials({ card, grantId, onChanged }: Props) {
  const { t } = useTranslation('wishes');
  const { supplement: request } = card;
  const action = card.openActions.find(({ name }) => name === 'SUPPLEMENT');
  const isHere = action !== undefined && !action.elsewhere;
  const required = request.items.filter((item) => item.required);
  const ready = required.filter((item) => item.ready);

  return (
    <section className="stack" aria-labelledby={MATERIALS_ID}>
      <h2 id={MATERIALS_ID} tabIndex={-1}>
        {t('materials.title')}
      </h2>
      {isHere && (
        <p className="quiet" role="status">
          {ready.length === required.length
            ? t('materials.all')
            : t('materials.count', { ready: ready.length, missing: required.length - ready.length })}
        </p>
      )}
      <ol className="tasks">
        {request.items.map((item, index) => (
          <AskedItem
            key={item.code}
            number={index + 1}
            item={item}
            requestId={request.id}
            readable={grantId === undefined}
            {...(isHere && { onChanged })}
          />
        ))}
      </ol>
      <WhilePending files={request.items.flatMap(({ files }) => files ?? [])} onLook={onChanged} />
      {isHere ? (
        <HandIn card={card} grantId={grantId} />
      ) : (
        (action || grantId) && (
          <MaterialsElsewhere channel={action?.elsewhere ?? null} dueOn={request.dueOn} />
        )
      )}
    </section>
  );
}

/** Goes on to the check once all that must be there is there; before, it says what is missing. */
function HandIn({ card, grantId }: Pick<Props, 'card' | 'grantId'>) {
  const { t } = useTranslation(['wishes', 'common']);
  const itemWords = useItemWords();
  const navigate = useNavigate();
  const alert = useRef<HTMLParagraphElement>(null);
  const [asked, setAsked] = useState(false);
  const required = card.supplement.items.filter((item) => item.required && !item.ready);
  const inScan = required.filter(({ files }) => files?.some(({ state }) => state === 'PENDING'));
  const missing = required.filter((item) => !inScan.includes(item));
  const named = (items: typeof required) =>
    items.map((item) => itemWords(item).name).join(t('common:listJoin'));

  function check() {
    if (required.length === 0) return navigate(cardPath('supplement', card.id, grantId));
    setAsked(true);
    alert.current?.focus();
  }

  return (
    <div className="stack no-print">
      <p className="note">{t('materials.formats')}</p>
      <GuideLink to="documents" at="photo" />
      <p className="msg" role="alert" tabIndex={-1} ref={alert}>
        {asked && missing.length > 0 && t('materials.notYet', { items: named(missing) })}
        {asked &&
          missing.length === 0 &&
          inScan.length > 0 &&
          t('materials.inScan', { items: named(inScan) })}
      </p>
      <p className="row">
        <Button size="grow" onClick={check}>
          {t('materials.check')}
        </Button>
      </p>
      <p className="note">{t('materials.fixed')}</p>
    </div>
  );
}
