import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { type AllMessageSettingsFragment, SetMessageChannelDocument } from '../../graphql/documents.ts';

type Topic = AllMessageSettingsFragment['topics'][number];

const CHANNELS = [
  ['PUSH', 'push'],
  ['SMS', 'sms'],
  ['MAIL', 'mail'],
] as const;

/** What is told by what beside the site; each tick is saved at once. */
export function ChannelTable({ topics }: { topics: readonly Topic[] }) {
  const { t } = useTranslation('message-settings');
  const [setChannel, { error }] = useMutation(SetMessageChannelDocument);
  const [done, setDone] = useState('');

  async function choose(topic: Topic, [channel, field]: (typeof CHANNELS)[number]) {
    setDone('');
    const on = !topic[field];
    const input = { topic: topic.topic, channel, on };
    const saved = await setChannel({ variables: { input } }).catch(() => undefined);
    const words = { topic: t(`topics.${topic.topic}`), channel: t(`channels.${channel}`) };
    if (saved) setDone(t(on ? 'channels.on' : 'channels.off', words));
  }

  return (
    <section className="stack" aria-labelledby="channels-title">
      <h2 id="channels-title">{t('channels.title')}</h2>
      <p>{t('channels.lead')}</p>
      <FaultNotice error={error} />
      <table className="channels">
        <thead>
          <tr>
            <th scope="col">{t('channels.topic')}</th>
            {CHANNELS.map(([channel]) => (
              <th key={channel} scope="col">
                {t(`channels.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic.topic}>
              <th scope="row">
                {t(`topics.${topic.topic}`)}
                <small>{t(`notes.${topic.topic}`)}</small>
              </th>
              {topic.always ? (
                <td colSpan={CHANNELS.length}>{t('channels.always')}</td>
              ) : (
                CHANNELS.map((channel) => (
                  <td key={channel[0]}>
                    <label>
                      <input
                        type="checkbox"
                        checked={topic[channel[1]]}
                        onChange={() => choose(topic, channel)}
                      />
                      <span className="visually-hidden">
                        {t('channels.label', {
                          topic: t(`topics.${topic.topic}`),
                          channel: t(`channels.${channel[0]}`),
                        })}
                      </span>
                    </label>
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note" role="status">
        {done}
      </p>
      <p className="note">{t('channels.fixed')}</p>
    </section>
  );
}
