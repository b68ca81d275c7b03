import { useQuery } from '@apollo/client/react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { TodosDocument } from '../../graphql/documents.ts';
import { ActionList } from '../../ui/ActionList.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTodoAction } from './todo-action.ts';

/** S11.3: what waits for the signed-in person, most urgent first. */
export function Todos() {
  const { t } = useTranslation('home');
  const { data, error } = useQuery(TodosDocument);
  const todoAction = useTodoAction();
  const todos = data?.viewer?.todos;

  return (
    <section className="stack" aria-labelledby="todos">
      <h2 id="todos">
        {t('todos.title')} {todos && todos.length > 0 && <span className="quiet">{todos.length}</span>}
      </h2>
      {todos ? (
        <ActionList actions={todos.flatMap((todo) => todoAction(todo) ?? [])} />
      ) : error ? (
        <p role="alert">
          <Trans t={t} i18nKey="todos.fault" components={{ cards: <Link to={PATHS.cards} /> }} />
        </p>
      ) : (
        <Skeleton />
      )}
      {todos?.length === 0 && <p className="quiet">{t('todos.none')}</p>}
    </section>
  );
}
