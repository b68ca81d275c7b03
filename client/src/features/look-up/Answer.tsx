import type { ReactNode } from 'react';
import type { IconName } from '../../ui/Icon.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Phrases } from '../../ui/Phrases.tsx';
import { Tag } from '../../ui/Tag.tsx';

interface Props {
  tag: string;
  icon: IconName;
  /** `|` marks where it may break. */
  title: string;
  meaning?: string | undefined;
  waiting?: boolean;
  children?: ReactNode;
  aside: ReactNode;
}

/** The shape of every answer that shows no card: what it is, what it means, what to do; a person to ask beside it. */
export function Answer({ tag, icon, title, meaning, waiting = false, children, aside }: Props) {
  return (
    <div className="cols">
      <div className="stack-l">
        <div className={waiting ? 'verdict wait' : 'verdict'}>
          <Tag icon={icon}>{tag}</Tag>
          <PageTitle title={tag} className="say">
            <Phrases text={title} />
          </PageTitle>
          {meaning && <p className="quiet">{meaning}</p>}
        </div>
        {children}
      </div>
      <aside className="stack">{aside}</aside>
    </div>
  );
}
