import { CARD_CONSENT_TEXT, DECLARATION_TEXT } from '@exit-card/shared/card';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { useDates } from '../../text/dates.ts';
import { TickBox } from '../../ui/TickBox.tsx';
import type { Typed } from './draft.ts';

const DECLARED = 'declared';
const CONSENTED = 'consented';

interface Props {
  caption: string;
  typed: Typed;
  onTyped: (part: Partial<Typed>) => void;
  /** Whose card it will be; undefined for oneself. */
  principal: string | undefined;
  onNext: () => void;
}

/** The declaration and, apart from it, the consent: neither is ticked beforehand. */
export function DeclareStep({ caption, typed, onTyped, principal, onNext }: Props) {
  const { t } = useTranslation(['apply', 'common']);
  const { day } = useDates();
  const of = principal === undefined ? 'own' : 'held';
  const values = { name: principal ?? '' };

  function next() {
    const errors = [
      ...(typed.declared ? [] : [{ id: DECLARED, text: t('declare.declaredEmpty') }]),
      ...(typed.consented ? [] : [{ id: CONSENTED, text: t('declare.consentedEmpty') }]),
    ];
    if (errors.length === 0) onNext();
    return errors;
  }

  return (
    <StepForm title={t('declare.title')} caption={caption} send={t('common:continue')} onSend={next}>
      {(errorOf) => (
        <>
          <section className="stack">
            <h2 className="h-s">{t('declare.declaration')}</h2>
            <p>{t(`declare.declarationText.${of}`, values)}</p>
            <p className="note">{t('declare.version', { day: day(DECLARATION_TEXT) })}</p>
            <TickBox
              id={DECLARED}
              error={errorOf(DECLARED)}
              checked={typed.declared}
              onChange={(declared) => onTyped({ declared })}
            >
              {t('declare.declared')}
            </TickBox>
          </section>
          <section className="stack">
            <h2 className="h-s">{t('declare.consent')}</h2>
            <p>{t(`declare.consentText.${of}`, values)}</p>
            <p className="note">{t('declare.version', { day: day(CARD_CONSENT_TEXT) })}</p>
            <TickBox
              id={CONSENTED}
              error={errorOf(CONSENTED)}
              checked={typed.consented}
              onChange={(consented) => onTyped({ consented })}
            >
              {t('declare.consented')}
            </TickBox>
          </section>
        </>
      )}
    </StepForm>
  );
}
