import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { DEMO_INBOX } from '../../app/paths.ts';
import {
  type AllMessageSettingsFragment,
  SubscribeToPushDocument,
  UnsubscribeFromPushDocument,
} from '../../graphql/documents.ts';
import { askForPush, dropPush, hasPush } from '../../push/browser-push.ts';
import { setPushMark } from '../../push/push-mark.ts';
import { useDates } from '../../text/dates.ts';
import { problemWords } from '../../text/input-words.ts';
import { Button } from '../../ui/Button.tsx';

type Device = AllMessageSettingsFragment['pushDevices'][number];

interface Props {
  pushKey: string;
  devices: readonly Device[];
  publicComputer: boolean;
  demo: boolean;
}

/** Push to this browser and to others, switched on here and off anywhere. */
export function PushSection({ pushKey, devices, publicComputer, demo }: Props) {
  const { t } = useTranslation('message-settings');
  const { dayAndTime } = useDates();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [subscribe, subscribing] = useMutation(SubscribeToPushDocument);
  const [unsubscribe, ending] = useMutation(UnsubscribeFromPushDocument);
  const isOn = devices.some(({ current }) => current);

  async function switchOn() {
    setBusy(true);
    setSaid(await switchedOn().catch(() => ''));
    setBusy(false);
  }

  async function switchedOn(): Promise<string> {
    const asked = await askForPush(pushKey);
    if (asked === 'DENIED' || asked === 'FAILED') return t(`push.${asked}`);
    const { data } = await subscribe({ variables: { input: asked } });
    const answer = data?.subscribeToPush;
    if (answer?.__typename !== 'InvalidInput') {
      setPushMark(asked.endpoint);
      return t('push.on');
    }
    await dropPush();
    return answer.problems.map(problemWords).join(' ');
  }

  async function switchOff({ id, current, deviceName: name }: Device) {
    const done = await unsubscribe({ variables: { input: { id } } }).catch(() => undefined);
    if (!done) return;
    if (current) {
      setPushMark(null);
      await dropPush().catch(() => undefined);
    }
    setSaid(t('push.off', { name }));
  }

  return (
    <section className="stack" aria-labelledby="push-title">
      <h2 id="push-title">{t('push.title')}</h2>
      <p>{t('push.lead')}</p>
      {demo && (
        <p className="note">
          <a href={DEMO_INBOX}>{t('push.demo')}</a>
        </p>
      )}
      <FaultNotice error={subscribing.error ?? ending.error} />
      {devices.length > 0 && (
        <ul className="tasks">
          {devices.map((device) => (
            <li key={device.id}>
              <h3 className="h-s">
                {device.deviceName} {device.current && <span className="tag">{t('push.current')}</span>}
              </h3>
              <p className="note">{t('push.since', { time: dayAndTime(device.createdAt) })}</p>
              <p className="row">
                <Button look="second" size="small" busy={ending.loading} onClick={() => switchOff(device)}>
                  {t('push.stop', { name: device.deviceName })}
                </Button>
              </p>
            </li>
          ))}
        </ul>
      )}
      {!isOn && (publicComputer || !hasPush()) && (
        <p className="note">{t(publicComputer ? 'push.publicComputer' : 'push.noBrowser')}</p>
      )}
      {!isOn && !publicComputer && hasPush() && (
        <p className="row">
          <Button look="second" busy={busy} onClick={switchOn}>
            {t('push.start')}
          </Button>
        </p>
      )}
      <p className="note" role="status">
        {said}
      </p>
    </section>
  );
}
