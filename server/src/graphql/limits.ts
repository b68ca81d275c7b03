import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';
import { GraphQLError, Kind, OperationTypeNode } from 'graphql';
import { tooComplex } from './errors.ts';

/** Tokens of one document. */
export const MAX_TOKENS = 1000;
const MAX_DEPTH = 10;
const MAX_ALIASES = 15;
const MAX_DIRECTIVES = 20;
/** Selections after all fragments are unfolded. */
const MAX_SELECTIONS = 2000;

/** Reported, not thrown: what a rule throws reaches the client as a fault of the server. */
function reported(message: string) {
  return {
    propagateOnRejection: false,
    onReject: [(context: ValidationContext | null) => context?.reportError(tooComplex(message))],
  };
}

/** One request holds one attempt: ten aliased guesses in one mutation would run all ten. */
function oneMutation(context: ValidationContext) {
  const seen = new Set<string>();

  function countFields(selections: SelectionSetNode): number {
    let count = 0;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        count += selection.name.value === '__typename' ? 0 : 1;
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        count += countFields(selection.selectionSet);
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = context.getFragment(selection.name.value);
        count += fragment ? countFields(fragment.selectionSet) : 0;
      }
    }
    return count;
  }

  return {
    OperationDefinition(node: { operation: OperationTypeNode; selectionSet: SelectionSetNode }) {
      if (node.operation !== OperationTypeNode.MUTATION) return;
      seen.clear();
      if (countFields(node.selectionSet) > 1)
        context.reportError(tooComplex('An operation holds one mutation'));
    },
  };
}

/** Fragments that spread fragments grow to the power: they are counted without being unfolded. */
function fewSelections(context: ValidationContext) {
  const counts = new Map<string, number>();

  function countOf({ selections }: SelectionSetNode): number {
    let count = selections.length;
    for (const selection of selections)
      if (selection.kind === Kind.FRAGMENT_SPREAD) count += countOfFragment(selection.name.value);
      else if (selection.selectionSet) count += countOf(selection.selectionSet);
    return count;
  }

  function countOfFragment(name: string): number {
    const known = counts.get(name);
    if (known !== undefined) return known;
    // One that leads to itself is another rule's business, and must not be followed for ever.
    counts.set(name, 0);
    const fragment = context.getFragment(name);
    const count = fragment ? countOf(fragment.selectionSet) : 0;
    counts.set(name, count);
    return count;
  }

  return {
    OperationDefinition({ selectionSet }: { selectionSet: SelectionSetNode }) {
      if (countOf(selectionSet) > MAX_SELECTIONS)
        context.reportError(tooComplex(`A document asks for at most ${MAX_SELECTIONS} fields`));
    },
  };
}

/** Subscriptions go over a WebSocket, and nothing else does. */
export function only(...kinds: OperationTypeNode[]): ValidationRule {
  return (context) => ({
    OperationDefinition(node) {
      if (!kinds.includes(node.operation))
        context.reportError(
          new GraphQLError(`Operation must be a ${kinds.join(' or ')} here`, { nodes: node }),
        );
    },
  });
}

/** Rules on the text of a document. What a query costs depends on its variables: see `cost.ts`. */
export const limitRules = [
  maxDepthRule({
    n: MAX_DEPTH,
    ignoreIntrospection: true,
    flattenFragments: true,
    ...reported(`A document is at most ${MAX_DEPTH} levels deep`),
  }),
  maxAliasesRule({
    n: MAX_ALIASES,
    allowList: [],
    ...reported(`A document has at most ${MAX_ALIASES} aliases`),
  }),
  maxDirectivesRule({
    n: MAX_DIRECTIVES,
    ...reported(`A document has at most ${MAX_DIRECTIVES} directives`),
  }),
  oneMutation,
  fewSelections,
] as ValidationRule[];
