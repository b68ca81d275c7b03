import { Icon, type IconName } from '../../ui/Icon.tsx';

/** How a wish of the owner stands: open, given or refused; the rest is over. */
const LOOKS: Record<string, { icon: IconName; look: string }> = {
  REQUESTED: { icon: 'clock', look: 'todo' },
  OPEN: { icon: 'clock', look: 'todo' },
  GRANTED: { icon: 'check', look: 'done' },
  DEEMED_GRANTED: { icon: 'check', look: 'done' },
  ACCEPTED: { icon: 'check', look: 'done' },
  SUBMITTED: { icon: 'check', look: 'done' },
  DECLINED: { icon: 'cross', look: 'bad' },
  REFUSED: { icon: 'cross', look: 'bad' },
  LAPSED: { icon: 'lapse', look: 'bad' },
};

export function WishState({ state, text }: { state: string; text: string }) {
  const { icon, look } = LOOKS[state] ?? { icon: 'info', look: '' };
  return (
    <span className={`state ${look}`}>
      <Icon name={icon} />
      {text}
    </span>
  );
}
