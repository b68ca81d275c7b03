import { postgresColumns } from './columns.ts';
import { defineTables } from './tables.ts';

export const postgresTables = defineTables(postgresColumns);
