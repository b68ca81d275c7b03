/** Drawn as masks in components.css; always beside words, so readers skip it. */
export type IconName =
  | 'arrow'
  | 'back'
  | 'cal'
  | 'card'
  | 'check'
  | 'clock'
  | 'cross'
  | 'done'
  | 'eye'
  | 'file'
  | 'flash'
  | 'home'
  | 'info'
  | 'lapse'
  | 'left'
  | 'lock'
  | 'mail'
  | 'off'
  | 'over'
  | 'phone'
  | 'print'
  | 'read'
  | 'share'
  | 'sound'
  | 'user'
  | 'users'
  | 'warn';

export function Icon({ name }: { name: IconName }) {
  return <i className={`i i-${name}`} aria-hidden="true" />;
}
