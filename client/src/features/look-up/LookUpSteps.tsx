import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, Route, Routes } from 'react-router';
import { NotFound } from '../../app/NotFound.tsx';
import { PATHS } from '../../app/paths.ts';
import type { CodeChallenge } from '../../identity/code-challenge.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { CodePage } from './CodePage.tsx';
import { type Draft, EMPTY_DRAFT, type Flow, type Refusal } from './flow.ts';
import { PhonePage } from './PhonePage.tsx';
import { ResultPage } from './ResultPage.tsx';
import { WhoPage } from './WhoPage.tsx';

/** The guest look-up: one thing a page. What was typed goes when the look-up is left. */
export function LookUpSteps() {
  return (
    <Routes>
      <Route element={<Frame />}>
        <Route index element={<WhoPage />} />
        <Route path="phone" element={<PhonePage />} />
        <Route path="code" element={<CodePage />} />
        <Route path="result" element={<ResultPage />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

function Frame() {
  const { t } = useTranslation('layout');
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [challenge, setChallenge] = useState<CodeChallenge | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const flow: Flow = {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    challenge,
    setChallenge,
    refusal,
    setRefusal,
    forget: () => {
      setDraft(EMPTY_DRAFT);
      setChallenge(null);
    },
  };

  return (
    <>
      <Breadcrumb
        crumbs={[{ to: PATHS.exitEntryDocuments, text: t('nav.exitEntryDocuments') }]}
        here={t('nav.exitCard')}
      />
      <Outlet context={flow} />
    </>
  );
}
