import { Link } from 'react-router';
import { Icon } from '../ui/Icon.tsx';

/** Back to the list that a case comes from. */
export function ToQueue({ to, text }: { to: string; text: string }) {
  return (
    <Link className="back" to={to}>
      <Icon name="left" />
      {text}
    </Link>
  );
}
