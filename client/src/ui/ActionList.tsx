import { Link } from 'react-router';
import { Icon, type IconName } from './Icon.tsx';

interface Action {
  to: string;
  icon: IconName;
  text: string;
  note?: string;
}

/** Where one can go from here. */
export function ActionList({ actions }: { actions: readonly Action[] }) {
  return (
    <ul className="acts">
      {actions.map(({ to, icon, text, note }) => (
        <li key={to}>
          <Link to={to}>
            <Icon name={icon} />
            <span>
              {text}
              {note && <small>{note}</small>}
            </span>
            <Icon name="arrow" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
