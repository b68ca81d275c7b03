import { KeptDeliveries } from './kept-deliveries.demo.ts';
import type { SmsSender, TextMessage } from './sms-sender.ts';

export class DemoSmsSender extends KeptDeliveries<TextMessage> implements SmsSender {}
