import { Trans, useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { GrantStateTag } from '../../grant-view/GrantStateTag.tsx';
import { useScopeWords } from '../../grant-view/scope-words.ts';
import type { GrantLine_GrantFragment } from '../../graphql/documents.ts';
import { GrantActions } from './GrantActions.tsx';
import { useNextWords } from './next-words.ts';

interface Props {
  grant: GrantLine_GrantFragment;
  onDone: (said: string) => void;
}

/** A grant in a list: the other person, what it opens, until when, and the way to end it. */
export function GrantLine({ grant, onDone }: Props) {
  const { t } = useTranslation('grant');
  const scopeWords = useScopeWords();
  const nextWords = useNextWords();
  const name = grant.viewerIsPrincipal ? grant.delegateName : grant.principal.name;
  return (
    <li>
      <h3>
        <span>
          <Link to={generatePath(PATHS.grant, { grantId: grant.id })}>
            <span className="name">{name}</span>
          </Link>{' '}
          <span className="quiet">{t(`kinds.${grant.kind}`)}</span>
        </span>
        <GrantStateTag state={grant.state} />
      </h3>
      <p>
        {nextWords(grant)}
        <br />
        <span className="note">{t('scopeLine', { scopes: scopeWords(grant.scopes) })}</span>
      </p>
      <div className="row">
        {!grant.viewerIsPrincipal && grant.state === 'ACTIVE' && (
          <Link className="btn second small" to={generatePath(PATHS.actingCards, { grantId: grant.id })}>
            <Trans
              t={t}
              i18nKey="cardsOf"
              values={{ name }}
              components={{ hidden: <span className="visually-hidden" /> }}
            />
          </Link>
        )}
        <GrantActions grant={grant} onDone={onDone} />
      </div>
    </li>
  );
}
