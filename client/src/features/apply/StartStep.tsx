import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { applyPath } from '../../app/apply-path.ts';
import { PATHS } from '../../app/paths.ts';
import { StepForm } from '../../app/StepForm.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ForWhom, SELF } from './ForWhom.tsx';

interface Props {
  /** Whose card it will be; undefined for oneself. */
  principal: string | undefined;
  /** An application that was begun. */
  kept: ReactNode;
  /** There was one a moment ago: it was handed in or deleted elsewhere. */
  gone: boolean;
  onNext: () => void;
}

/** What is needed, how long it takes, for whom it is. */
export function StartStep({ principal, kept, gone, onNext }: Props) {
  const { t } = useTranslation('apply');
  const navigate = useNavigate();
  const [forWhom, setForWhom] = useState(SELF);
  const title = principal === undefined ? t('title') : t('titleOf', { name: principal });

  function next() {
    if (forWhom === SELF) onNext();
    else void navigate(applyPath(forWhom));
    return [];
  }

  return (
    <StepForm
      title={title}
      lead={t('start.lead')}
      send={t(kept && forWhom === SELF ? 'start.resume' : 'start.begin')}
      onSend={next}
    >
      {() => (
        <>
          {kept}
          {gone && (
            <Notice title={t('gone.title')}>
              <p>
                {t('gone.text')} {principal === undefined && <Link to={PATHS.cards}>{t('gone.cards')}</Link>}
              </p>
            </Notice>
          )}
          <section className="stack">
            <h2 className="h-s">{t('start.needed')}</h2>
            <ul>
              <li>{t('start.trip')}</li>
              <li>{t('start.date')}</li>
              <li>{t('start.expedite')}</li>
              {principal !== undefined && <li>{t('start.phone')}</li>}
            </ul>
          </section>
          <section className="stack">
            <h2 className="h-s">{t('start.after')}</h2>
            <p>{t('start.afterText')}</p>
          </section>
          {principal === undefined && <ForWhom chosen={forWhom} onChange={setForWhom} />}
        </>
      )}
    </StepForm>
  );
}
