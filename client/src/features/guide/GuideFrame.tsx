import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { useHashTarget } from '../../app/use-hash-target.ts';
import { ActionList } from '../../ui/ActionList.tsx';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Button } from '../../ui/Button.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useTopics } from './topics.ts';

interface Props {
  /** Its address; the other pages of the guide stand beside it. */
  path: string;
  title: string;
  lead: string;
  /** What stands on the page, in order. */
  headings: readonly Heading[];
  children: ReactNode;
}

export interface Heading {
  id: string;
  text: string;
}

/** A page of the guide: what is on it, the parts, the other pages, a way to paper. */
export function GuideFrame({ path, title, lead, headings, children }: Props) {
  const { t } = useTranslation('guide');
  const topics = useTopics().filter(({ to }) => to !== path);
  const isFront = path === PATHS.guide;
  useHashTarget();
  return (
    <>
      <Breadcrumb crumbs={isFront ? [] : [{ to: PATHS.guide, text: t('title') }]} here={title} />
      <div className="cols">
        <div className="stack-l">
          <div className="stack">
            <PageTitle title={title}>{title}</PageTitle>
            <p className="lead">{lead}</p>
          </div>
          {isFront && <Topics title={t('topics')} topics={topics} />}
          <nav className="stack no-print" aria-labelledby="contents">
            <h2 className="h-s" id="contents">
              {t(isFront ? 'questions' : 'contents')}
            </h2>
            <ol className="toc">
              {headings.map(({ id, text }) => (
                <li key={id}>
                  <a href={`#${id}`}>{text}</a>
                </li>
              ))}
            </ol>
          </nav>
          {children}
          <p className="row no-print">
            <Button look="plain" onClick={() => print()}>
              {t('print')}
            </Button>
          </p>
          <p className="print-only note">{t('printed')}</p>
        </div>
        <aside className="stack no-print">
          {!isFront && <Topics title={t('others')} topics={topics} />}
          <Hotline />
        </aside>
      </div>
    </>
  );
}

/** Before the questions on the front page, which a phone shows from top to bottom; beside the text on the others. */
function Topics({ title, topics }: { title: string; topics: ComponentProps<typeof ActionList>['actions'] }) {
  return (
    <nav className="stack no-print" aria-labelledby="topics">
      <h2 id="topics" className="h-s">
        {title}
      </h2>
      <ActionList actions={topics} />
    </nav>
  );
}
