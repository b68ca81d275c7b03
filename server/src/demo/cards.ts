import type { Channel } from '@exit-card/shared/card';
import { CARDS_AT_THE_DESK } from './cards-at-the-desk.ts';
import { CARDS_OF_OTHERS } from './cards-of-others.ts';
import type { PersonKey } from './people.ts';
import { approved, reviewed, type Story, submitted } from './story.ts';

const ITINERARY = { code: 'ITINERARY', text: '详细的行程安排', required: true };
const ACCOMMODATION = { code: 'ACCOMMODATION', text: '住宿证明', required: true };

/** Every status is somebody's. The first two cards are the published samples, to the letter. */
export const STORIES: readonly Story[] = [
  {
    cardNumber: 'EX2024030712345',
    principal: 'zhangSan',
    channel: 'WEB',
    purpose: 'TOURISM',
    destination: 'SG',
    expectedExitDate: '2024-03-15',
    steps: [
      submitted('2024-03-07 09:12', 'zhangSan'),
      reviewed('2024-03-07 14:20'),
      approved('2024-03-07 16:05'),
    ],
  },
  {
    cardNumber: 'EX2024030867890',
    principal: 'zhangSan',
    channel: 'PLATFORM',
    purpose: 'TOURISM',
    destination: 'JP',
    expectedExitDate: '2024-04-10',
    steps: [
      submitted('2024-03-08 10:04', 'zhangSan'),
      {
        at: '2024-03-08 15:30',
        action: 'requestDocuments',
        by: 'heLi',
        input: {
          items: [ITINERARY, ACCOMMODATION],
          reasonCodes: ['EXPLANATION_NEEDED'],
          comment: '请提供详细的行程安排和住宿证明',
          days: 7,
        },
      },
    ],
  },
  {
    cardNumber: 'EX2024030840517',
    principal: 'liYan',
    channel: 'APP',
    purpose: 'FAMILY_VISIT',
    destination: 'AU',
    expectedExitDate: '2024-04-02',
    steps: [submitted('2024-03-08 16:41', 'liYan')],
  },
  {
    cardNumber: 'EX2024030628104',
    principal: 'reheman',
    channel: 'PLATFORM',
    purpose: 'BUSINESS',
    destination: 'KZ',
    expectedExitDate: '2024-03-25',
    steps: [submitted('2024-03-06 11:20', 'reheman'), reviewed('2024-03-08 17:05')],
  },
  {
    cardNumber: 'EX2024011577320',
    principal: 'wangFang',
    channel: 'WEB',
    purpose: 'STUDY',
    destination: 'GB',
    expectedExitDate: '2024-02-01',
    steps: [
      submitted('2024-01-15 08:55', 'wangFang'),
      reviewed('2024-01-16 10:30'),
      approved('2024-01-17 15:12'),
      { at: '2024-02-01 13:40', action: 'recordExit', input: { exitedOn: '2024-02-01' } },
    ],
  },
  {
    cardNumber: 'EX2024010861936',
    principal: 'zhaoMin',
    channel: 'WEB',
    purpose: 'BUSINESS',
    destination: 'US',
    expectedExitDate: '2024-01-30',
    steps: [
      submitted('2024-01-08 09:30', 'zhaoMin'),
      reviewed('2024-01-09 09:45'),
      approved('2024-01-10 16:20'),
      { at: '2024-02-10 00:00', action: 'expire', input: {} },
    ],
  },
  {
    cardNumber: 'EX2024022699041',
    principal: 'chenWei',
    channel: 'WINDOW',
    purpose: 'WORK',
    destination: 'AE',
    expectedExitDate: '2024-03-20',
    steps: [
      submitted('2024-02-26 10:15', 'linFeng'),
      reviewed('2024-02-27 11:00'),
      {
        at: '2024-02-28 14:50',
        action: 'reject',
        by: 'gaoMing',
        input: {
          reasonCodes: ['UNTRUE_STATEMENT'],
          comment: '所附工作合同与核实情况不符。可携带有效材料重新申请，或拨打12367咨询。',
        },
      },
    ],
  },
  {
    cardNumber: 'EX2024030510683',
    principal: 'liuYang',
    channel: 'APP',
    purpose: 'TOURISM',
    destination: 'TH',
    expectedExitDate: '2024-03-28',
    steps: [
      submitted('2024-03-05 20:18', 'liuYang'),
      { at: '2024-03-06 08:02', action: 'withdraw', by: 'liuYang', input: {} },
    ],
  },
  {
    cardNumber: 'EX2024020153372',
    principal: 'huangLi',
    channel: 'WEB',
    purpose: 'TOURISM',
    destination: 'FR',
    expectedExitDate: '2024-03-18',
    steps: [
      submitted('2024-02-01 12:00', 'huangLi'),
      {
        at: '2024-02-02 10:10',
        action: 'requestDocuments',
        by: 'heLi',
        input: {
          items: [{ code: 'PASSPORT_COPY', text: '清晰的护照资料页', required: true }],
          reasonCodes: ['UNCLEAR'],
          comment: '护照资料页不清晰，请重新拍摄后提交',
          days: 7,
        },
      },
      { at: '2024-02-19 00:00', action: 'lapse', input: {} },
    ],
  },
  {
    cardNumber: 'EX2024021808255',
    principal: 'huangLi',
    channel: 'PLATFORM',
    purpose: 'MEDICAL',
    destination: 'DE',
    expectedExitDate: '2024-03-14',
    steps: [
      submitted('2024-02-18 09:00', 'huangLi'),
      reviewed('2024-02-18 10:30'),
      approved('2024-02-18 15:40'),
    ],
  },
  {
    cardNumber: 'EX2019010234871',
    principal: 'sunGuoqiang',
    channel: 'WINDOW',
    purpose: 'TOURISM',
    destination: 'NZ',
    expectedExitDate: '2019-01-20',
    steps: [
      submitted('2019-01-02 10:00', 'linFeng'),
      reviewed('2019-01-03 10:00'),
      approved('2019-01-04 10:00'),
      { at: '2019-01-20 18:30', action: 'recordExit', input: { exitedOn: '2019-01-20' } },
    ],
  },
  {
    cardNumber: 'EX2024030419768',
    principal: 'zhengYiming',
    channel: 'WEB',
    purpose: 'OTHER',
    purposeText: '参加国际钢琴比赛',
    destination: 'PL',
    expectedExitDate: '2024-04-15',
    steps: [submitted('2024-03-04 15:27', 'zhengYiming')],
  },
  {
    cardNumber: 'EX2024031102946',
    principal: 'zhengXiaoyu',
    channel: 'WEB',
    purpose: 'TOURISM',
    destination: 'PL',
    expectedExitDate: '2024-04-15',
    steps: [submitted('2024-03-11 09:05', 'zhengXiaoyu')],
  },
  {
    cardNumber: 'EX2024030190127',
    principal: 'chanTaiMan',
    channel: 'WINDOW',
    purpose: 'FAMILY_VISIT',
    destination: 'CA',
    expectedExitDate: '2024-03-22',
    steps: [
      submitted('2024-03-01 09:40', 'linFeng'),
      reviewed('2024-03-04 10:25'),
      approved('2024-03-05 11:30'),
    ],
  },
  ...CARDS_OF_OTHERS,
  ...CARDS_AT_THE_DESK,
];

/** Received at a window and not entered yet. */
export const INTAKE = {
  person: 'wuJing',
  channel: 'WINDOW',
  receivedAt: '2024-03-11 09:20',
  receivedBy: 'linFeng',
} as const satisfies {
  person: PersonKey;
  channel: Channel;
  receivedAt: string;
  receivedBy: PersonKey;
};

/** Announced ahead; ends are exclusive. */
export const MAINTENANCE = {
  announcedAt: '2024-03-08 17:00',
  startsAt: '2024-03-16 22:00',
  endsAt: '2024-03-17 00:00',
} as const;
