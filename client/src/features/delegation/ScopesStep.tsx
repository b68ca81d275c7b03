import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { kindScopes } from '../../grant-view/kind-scopes.ts';
import { SCOPE_CHOICE_ID, ScopeChoice } from '../../grant-view/ScopeChoice.tsx';
import type { GrantKind } from '../../graphql/documents.ts';
import { cardNumberErrors } from '../../identity/fields.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import type { StepProps } from './ask-draft.ts';
import { cardNumbersIn } from './card-numbers.ts';

const CARDS = 'cards';

interface Props extends StepProps {
  kind: GrantKind;
}

/** What the grant should open: 查询 is ticked; a deed may name certain cards only. */
export function ScopesStep({ kind, caption, draft, onNext }: Props) {
  const { t } = useTranslation(['delegation', 'common']);
  const [scopes, setScopes] = useState(draft.scopes);
  const [cards, setCards] = useState(draft.cards);

  function next() {
    const badCard = cardNumbersIn(cards).flatMap(cardNumberErrors)[0];
    const errors = [
      ...(scopes.length === 0 ? [{ id: SCOPE_CHOICE_ID, text: t('scopes.none') }] : []),
      ...(badCard ? [{ id: CARDS, text: badCard.text }] : []),
    ];
    if (errors.length === 0) onNext({ scopes, cards });
    return errors;
  }

  return (
    <StepForm
      title={t('scopes.title')}
      caption={caption}
      lead={t('scopes.lead')}
      send={t('common:continue')}
      onSend={next}
    >
      {(errorOf) => (
        <>
          <ScopeChoice
            legend={t('scopes.legend')}
            offered={kindScopes(kind)}
            chosen={scopes}
            onChange={setScopes}
            error={errorOf(SCOPE_CHOICE_ID)}
          />
          {kind === 'NOTARISED_PROXY' && (
            <TextArea
              id={CARDS}
              label={t('proxy.cards')}
              hint={t('proxy.cardsHint')}
              error={errorOf(CARDS)}
              value={cards}
              rows={3}
              onChange={(event) => setCards(event.target.value)}
            />
          )}
        </>
      )}
    </StepForm>
  );
}
