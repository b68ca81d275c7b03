import { ApolloLink } from '@apollo/client';
import { ErrorCode } from '@exit-card/shared/answer';
import { OperationTypeNode } from 'graphql';
import { finalize, from, mergeMap, type Observable, of } from 'rxjs';

/**
 * A rise of the session replaces its token, and the old one is dead at once: what was asked with it is answered as if nobody were
 * signed in. While somebody is, such an answer is believed only when it comes again, after the changes that are under way have
 * brought their cookie.
 */
export function replacedTokenLink(isSignedIn: () => boolean): ApolloLink {
  const underWay = new Set<Promise<void>>();

  function follow(answer: Observable<ApolloLink.Result>): Observable<ApolloLink.Result> {
    let end = () => {};
    const isOver = new Promise<void>((resolve) => {
      end = resolve;
    });
    underWay.add(isOver);
    return answer.pipe(
      finalize(() => {
        underWay.delete(isOver);
        end();
      }),
    );
  }

  return new ApolloLink((operation, forward) => {
    const ask = () =>
      operation.operationType === OperationTypeNode.MUTATION
        ? follow(forward(operation))
        : forward(operation);
    return ask().pipe(
      mergeMap((result) =>
        isNobodys(result) && isSignedIn() ? from(Promise.all(underWay)).pipe(mergeMap(ask)) : of(result),
      ),
    );
  });
}

function isNobodys({ data, errors }: ApolloLink.Result): boolean {
  return (
    data?.['viewer'] === null ||
    errors?.some(({ extensions }) => extensions?.['code'] === ErrorCode.UNAUTHENTICATED) === true
  );
}
