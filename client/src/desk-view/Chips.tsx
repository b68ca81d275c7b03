import { Link } from 'react-router';

interface Chip {
  to: string;
  text: string;
  here: boolean;
}

/** Which part of a list to show; the choice stands in the address. */
export function Chips({ label, chips }: { label: string; chips: readonly Chip[] }) {
  return (
    <nav aria-label={label}>
      <ul className="filters">
        {chips.map(({ to, text, here }) => (
          <li key={to}>
            <Link to={to} aria-current={here ? 'page' : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
