import { type ComponentProps, type ReactNode, useRef, useState } from 'react';
import type { GrantLine_GrantFragment } from '../../graphql/documents.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Said } from '../../ui/Said.tsx';
import { GrantLine } from './GrantLine.tsx';
import { isOver } from './grant-states.ts';

interface Props {
  id: string;
  title: string;
  /** Said instead of an empty list. */
  none: string;
  /** Names the fold of those that are over. */
  past: (count: number) => string;
  grants: readonly GrantLine_GrantFragment[];
  more: Omit<ComponentProps<typeof LoadMore>, 'list'>;
  children?: ReactNode;
}

/** The grants of one side: those that hold or are under way, then the rest, folded. */
export function GrantSection({ id, title, none, past, grants, more, children }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  const live = grants.filter((grant) => !isOver(grant));
  const over = grants.filter(isOver);
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      <Said text={said} />
      {live.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ul className="tasks" ref={list}>
          {live.map((grant) => (
            <GrantLine key={grant.id} grant={grant} onDone={setSaid} />
          ))}
        </ul>
      )}
      {children}
      {over.length > 0 && (
        <details className="more">
          <summary>{past(over.length)}</summary>
          <ul className="tasks">
            {over.map((grant) => (
              <GrantLine key={grant.id} grant={grant} onDone={setSaid} />
            ))}
          </ul>
        </details>
      )}
      <LoadMore list={list} {...more} />
    </section>
  );
}
