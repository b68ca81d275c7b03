import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../schema.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/graphql/possible-types.ts': { plugins: ['./codegen-possible-types.js'] },
    'src/graphql/documents.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars: { PlainDate: 'string', Instant: 'string' },
        strictScalars: true,
        enumType: 'string-literal',
        useTypeImports: true,
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        dedupeFragments: true,
        documentNodeImport: '@apollo/client#TypedDocumentNode',
      },
    },
  },
};
export default config;
