import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GUIDE, type GuidePlace } from './guide.ts';

interface Props {
  to: GuidePlace;
  /** A heading of that page, where the place itself names none. */
  at?: string;
}

/** From a dead end to the part of the guide that helps. */
export function GuideLink({ to, at }: Props) {
  const { t } = useTranslation('layout');
  return (
    <p className="note no-print">
      <Link to={at ? `${GUIDE[to]}#${at}` : GUIDE[to]}>{t(`guide.${to}`)}</Link>
    </p>
  );
}
