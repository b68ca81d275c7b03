import { KeptDeliveries } from './kept-deliveries.demo.ts';
import type { Mail, MailSender } from './mail-sender.ts';

export class DemoMailSender extends KeptDeliveries<Mail> implements MailSender {}
