import { ErrorLink } from '@apollo/client/link/error';
import { OperationTypeNode } from 'graphql';
import { from, mergeMap, throwError } from 'rxjs';
import { needsFreshCode } from './fault-word.ts';

/** Asks the person for a fresh code; whether they gave it. */
type Ask = () => Promise<boolean>;

let ask: Ask = () => Promise.resolve(false);

/** Who asks from now on; gives what takes it back. */
export function askForFreshCodeWith(next: Ask): () => void {
  ask = next;
  return () => {
    ask = () => Promise.resolve(false);
  };
}

/**
 * A mutation for which the server wants a fresh code waits until the person has given one, and is then sent again as
 * it was: the server had done nothing. Without the code it fails as it did. Questions are never held up.
 */
export function freshCodeLink(): ErrorLink {
  return new ErrorLink(({ error, operation, forward }) => {
    if (operation.operationType !== OperationTypeNode.MUTATION || !needsFreshCode(error)) return undefined;
    return from(ask()).pipe(mergeMap((given) => (given ? forward(operation) : throwError(() => error))));
  });
}
