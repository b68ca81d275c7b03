import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { Notice } from '../ui/Notice.tsx';
import { doneIn } from './done.ts';

/** Above the card: what was just asked for, and when there is an answer. Gone with the page: a reload does not say it again. */
export function JustDone() {
  const { t } = useTranslation('wishes');
  const navigate = useNavigate();
  const { state, ...here } = useLocation();
  const told = doneIn(state);
  const [done, setDone] = useState(told);

  useEffect(() => {
    if (!told) return;
    setDone(told);
    void navigate({ pathname: here.pathname, search: here.search }, { replace: true, state: null });
  }, [told, navigate, here.pathname, here.search]);

  return <div role="status">{done && <Notice kind="good" title={t(`done.${done}`)} />}</div>;
}
