import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type TagLook =
  | 'pending'
  | 'reviewed'
  | 'approved'
  | 'completed'
  | 'more'
  | 'expired'
  | 'rejected'
  | 'withdrawn'
  | 'lapsed'
  | 'hurry';

interface Props {
  icon: IconName;
  /** Without one the tag is calm. */
  look?: TagLook | undefined;
  big?: boolean;
  /** Whether it stands in the place of another one: then it comes slowly, once. */
  changed?: boolean;
  children: ReactNode;
}

/** A status as icon, word and edge: never colour alone, never a link. */
export function Tag({ icon, look, big = false, changed = false, children }: Props) {
  return (
    <span className={['tag', look, big && 'big', changed && 'changed'].filter(Boolean).join(' ')}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
