import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { AccessLogPartsDocument } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Downloads } from './Downloads.tsx';
import { MinorNotice } from './MinorNotice.tsx';
import { PartChips } from './PartChips.tsx';
import { RefusedLately } from './RefusedLately.tsx';
import { Unrecognised } from './Unrecognised.tsx';

interface Props {
  title: string;
  lead: string;
  /** The list of records. */
  children: ReactNode;
}

/** The frame of both lists of records: what was refused lately, the parts, the downloads, what to do about a look. */
export function RecordsPage({ title, lead, children }: Props) {
  const { t } = useTranslation(['access-log', 'layout']);
  const viewer = useQuery(AccessLogPartsDocument).data?.viewer ?? undefined;
  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.account, text: t('layout:nav.account') }]} here={title} />
      <div className="cols wide">
        <div className="stack-l">
          <div className="stack">
            <PageTitle title={title}>{title}</PageTitle>
            <p className="quiet">{lead}</p>
          </div>
          {viewer?.minor && <MinorNotice minor={viewer.minor} />}
          {viewer && <RefusedLately viewer={viewer} />}
          <PartChips viewer={viewer} />
          {children}
          <Downloads />
        </div>
        <Unrecognised
          grantsGiven={viewer?.grantsGiven.totalCount}
          isMinor={viewer !== undefined && viewer.minor !== null}
        />
      </div>
    </>
  );
}
