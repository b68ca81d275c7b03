import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

type Kind = 'info' | 'warn' | 'good' | 'calm';

const ICONS = { info: 'info', warn: 'warn', good: 'check', calm: 'info' } as const satisfies Record<
  Kind,
  IconName
>;

interface Props {
  kind?: Kind;
  icon?: IconName;
  title?: string;
  children?: ReactNode;
}

export function Notice({ kind = 'info', icon = ICONS[kind], title, children }: Props) {
  return (
    <div className={kind === 'info' ? 'notice' : `notice ${kind}`}>
      <Icon name={icon} />
      <div>
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
