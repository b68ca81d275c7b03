import type { CodegenConfig } from '@graphql-codegen/cli';

/** What `start.ts` asks before the program has come. */
const early = (operation: string) => ({ plugins: ['./codegen-early-text.js'], config: { operation } });

const config: CodegenConfig = {
  schema: '../schema.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/graphql/possible-types.ts': { plugins: ['./codegen-possible-types.js'] },
    'src/graphql/early-current-session.ts': early('CurrentSession'),
    'src/graphql/early-card-page.ts': early('CardPage'),
    'src/graphql/early-service.ts': early('Service'),
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
