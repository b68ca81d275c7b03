import type { ApolloServerPlugin } from '@apollo/server';
import { graphqlErrors } from '../http/metrics.ts';
import type { Context } from './context.ts';
import { STATUS } from './errors.ts';

/** Gives an answer that is nothing but an error the HTTP status of its code, and counts errors by code. */
export const answerPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single') return;
        const { data, errors = [] } = response.body.singleResult;
        for (const error of errors) graphqlErrors.inc({ code: String(error.extensions?.['code']) });
        const code = errors[0]?.extensions?.['code'];
        if (data === null || data === undefined) {
          const status = typeof code === 'string' ? STATUS[code] : undefined;
          if (status !== undefined) response.http.status = status;
          const wait = errors[0]?.extensions?.['retryAfterSeconds'];
          if (status === 429 || status === 503) response.http.headers.set('retry-after', String(wait ?? 5));
        }
      },
    };
  },
};
