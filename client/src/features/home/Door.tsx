import { Link } from 'react-router';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  to: string;
  title: string;
  meta: string;
  main?: boolean;
  children: string;
}

/** One of the two ways in. */
export function Door({ to, title, meta, main = false, children }: Props) {
  return (
    <Link className={main ? 'door main' : 'door'} to={to}>
      <h2>
        {title} <Icon name="arrow" />
      </h2>
      <p>{children}</p>
      <p className="meta">{meta}</p>
    </Link>
  );
}
