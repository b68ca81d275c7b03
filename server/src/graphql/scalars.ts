import { parsePlainDate } from '@exit-card/shared/plain-date';
import { GraphQLError, GraphQLScalarType } from 'graphql';

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Text only, so that no answer of a wrong kind is turned into a date; messages never repeat what was sent. */
export const PlainDateScalar = new GraphQLScalarType({
  name: 'PlainDate',
  description: '北京时间的日期 `YYYY-MM-DD`。 A calendar day `YYYY-MM-DD` in Asia/Shanghai.',
  serialize: (value) => plainDate(value),
  parseValue: (value) => plainDate(value),
});

export const InstantScalar = new GraphQLScalarType({
  name: 'Instant',
  description: '时刻，UTC，ISO 8601，精确到毫秒。 A moment in UTC, ISO 8601 with milliseconds.',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString();
    throw new GraphQLError('An instant must be a Date');
  },
  parseValue: (value) => {
    const date = new Date(typeof value === 'string' && ISO_INSTANT.test(value) ? value : Number.NaN);
    if (Number.isNaN(date.getTime()))
      throw new GraphQLError('An instant is written 2024-03-11T02:00:00.000Z');
    return date;
  },
});

function plainDate(value: unknown) {
  const parsed = parsePlainDate(typeof value === 'string' ? value : '');
  if (!parsed.ok) throw new GraphQLError('A date is written 2024-03-11');
  return parsed.date;
}
