import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { GuideFrame } from './GuideFrame.tsx';
import { Part, Points } from './Part.tsx';

/** Where the answer leads on. */
const GO = {
  q1: PATHS.lookUp,
  q2: PATHS.cards,
  q3: PATHS.ask,
  q4: PATHS.offices,
  q5: PATHS.cards,
} as const;
const QUESTIONS = Object.keys(GO) as (keyof typeof GO)[];

/** Q1 to Q5 of the published guide in its order, each with its own address, and one that the forms ask. */
export function GuidePage() {
  const { t } = useTranslation('guide');
  return (
    <GuideFrame
      path={PATHS.guide}
      title={t('title')}
      lead={t('lead')}
      headings={[...QUESTIONS, 'rare' as const].map((id) => ({ id, text: t(`${id}.title`) }))}
    >
      {QUESTIONS.map((question) => (
        <Question key={question} question={question} />
      ))}
      <Part id="rare" title={t('rare.title')}>
        <Points points={t('rare.points', { returnObjects: true })} />
      </Part>
    </GuideFrame>
  );
}

function Question({ question }: { question: keyof typeof GO }) {
  const { t } = useTranslation('guide');
  const lead = question === 'q2' || question === 'q5' ? undefined : t(`${question}.lead`);
  return (
    <Part id={question} title={t(`${question}.title`)}>
      {lead && <p>{lead}</p>}
      <Points points={t(`${question}.points`, { returnObjects: true })} />
      <p>{t(`${question}.rest`)}</p>
      <p className="no-print">
        <Link to={GO[question]}>{t(`${question}.go`)}</Link>
      </p>
    </Part>
  );
}
