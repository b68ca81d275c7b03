import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import printedSchema from '../../../schema.graphql?raw';
import { EXAMPLES } from './examples.ts';

const schema = buildSchema(printedSchema);

it.each(EXAMPLES)('the example "$query" fits the schema', ({ query, variables }) => {
  expect(validate(schema, parse(query))).toEqual([]);
  if (variables) expect(JSON.parse(variables)).toBeTypeOf('object');
});
