import { type ReactNode, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Covered } from './covered.ts';

interface Props {
  children: ReactNode;
  /** The title of the document, without the name of the site. */
  title: string;
  caption?: string;
  className?: string;
  /** Puts "错误：" before the title of the document. */
  failed?: boolean;
}

/** The h1 of a page. After a change of page it takes the focus, so that readers start at the top. */
export function PageTitle({ children, title, caption, className, failed = false }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const covered = useContext(Covered);
  const firstPage = useLocation().key === 'default';

  useEffect(() => {
    if (!firstPage) heading.current?.focus();
  }, [firstPage]);

  return (
    <div>
      {!covered && <title>{`${failed ? t('titleWithError', { title }) : title} - ${t('site')}`}</title>}
      {caption && <span className="caption">{caption}</span>}
      <h1 ref={heading} tabIndex={-1} className={className}>
        {children}
      </h1>
    </div>
  );
}
