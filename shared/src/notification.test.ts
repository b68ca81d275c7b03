import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTold, MessageChannel, MessageTopic, NotificationKind, topicOf } from './notification.ts';

const topics = Object.values(MessageTopic);
const channels = Object.values(MessageChannel);

it('each kind has a topic', () => {
  for (const kind of Object.values(NotificationKind)) expect(topics).toContain(topicOf(kind));
});

it('what is chosen holds for that topic and channel alone, and nothing turns security off', () => {
  const anyChoices = fc.dictionary(
    fc.constantFrom(...topics),
    fc.dictionary(fc.constantFrom(...channels), fc.boolean()),
  );
  fc.assert(
    fc.property(anyChoices, (choices) => {
      for (const topic of topics)
        for (const channel of channels) {
          const chosen = choices[topic]?.[channel];
          const usual = isTold(topic, channel, {});
          expect(isTold(topic, channel, choices)).toBe(topic === 'SECURITY' || (chosen ?? usual));
        }
    }),
  );
});

it('text messages are for cards, deadlines, grants and security unless somebody wants more', () => {
  const usual = topics.filter((topic) => isTold(topic, 'SMS', {}));
  expect(usual.sort()).toEqual(['CARD', 'DEADLINE', 'GRANT', 'SECURITY']);
});
