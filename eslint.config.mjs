import graphql from '@graphql-eslint/eslint-plugin';

// Lints the schema only; the code is Biome's.
export default [
  {
    files: ['schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: './schema.graphql' } },
    },
    plugins: { graphql },
    rules: {
      'graphql/relay-connection-types': 'error',
      'graphql/relay-edge-types': [
        'error',
        { shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      'graphql/relay-page-info': 'error',
      'graphql/relay-arguments': ['error', { includeBoth: false }],
      'graphql/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          EnumValueDefinition: true,
          InputValueDefinition: true,
          rootField: true,
          // type-graphql makes the three roots and gives them no place for words.
          ignoredSelectors: ['[type=ObjectTypeDefinition][name.value=/^(Query|Mutation|Subscription)$/]'],
        },
      ],
      'graphql/description-style': 'error',
      'graphql/require-deprecation-reason': 'error',
      'graphql/no-typename-prefix': 'error',
      'graphql/no-unreachable-types': 'error',
      'graphql/no-scalar-result-type-on-mutation': 'error',
      'graphql/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
          'FieldDefinition[parent.name.value=Query]': { forbiddenPrefixes: ['get', 'query', 'list'] },
          'FieldDefinition[parent.name.value=Mutation]': { forbiddenPrefixes: ['mutation'] },
          InputObjectTypeDefinition: { requiredSuffixes: ['Input', 'Filter'] },
        },
      ],
    },
  },
];
