import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { mayApply } from '../../grant-view/may-apply.ts';
import { ForWhomDocument } from '../../graphql/documents.ts';
import { RadioChoice } from '../../ui/RadioChoice.tsx';

export const SELF = 'SELF';

interface Props {
  chosen: string;
  /** The id of a grant, or SELF. */
  onChange: (chosen: string) => void;
}

/** 给谁申请: nothing is asked of who may apply only for themselves. */
export function ForWhom({ chosen, onChange }: Props) {
  const { t } = useTranslation(['apply', 'grant']);
  const viewer = useQuery(ForWhomDocument).data?.viewer;
  const grants = viewer?.grantsReceived.edges.map(({ node }) => node).filter(mayApply) ?? [];
  if (!viewer || grants.length === 0) return null;
  return (
    <RadioChoice
      id="for-whom"
      legend={t('start.forWhom')}
      error={undefined}
      options={[
        { value: SELF, text: t('start.self', { name: viewer.applicant.name }) },
        ...grants.map(({ id, kind, principal }) => ({
          value: id,
          text: principal.name,
          note: t(`grant:kinds.${kind}`),
        })),
      ]}
      chosen={chosen}
      onChange={onChange}
    />
  );
}
