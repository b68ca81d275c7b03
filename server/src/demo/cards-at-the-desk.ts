import { reviewed, type Story, submitted, submittedInHaste } from './story.ts';

/** What an officer finds on the desk on Monday morning: a case of every kind. */
export const CARDS_AT_THE_DESK: readonly Story[] = [
  {
    cardNumber: 'EX2024030503318',
    principal: 'zhouHang',
    channel: 'WEB',
    purpose: 'BUSINESS',
    destination: 'US',
    expectedExitDate: '2024-03-27',
    steps: [submitted('2024-03-05 11:26', 'zhouHang')],
  },
  {
    cardNumber: 'EX2024031100052',
    principal: 'linQinghe',
    channel: 'APP',
    purpose: 'FAMILY_VISIT',
    destination: 'CA',
    expectedExitDate: '2024-03-13',
    steps: [
      submittedInHaste(
        '2024-03-11 07:40',
        'linQinghe',
        { reason: 'CRITICAL_ILLNESS', explanation: '母亲在温哥华住院，医生要求家属尽快到院。' },
        'HOSPITAL_NOTICE',
        'RELATIONSHIP',
      ),
    ],
  },
  {
    cardNumber: 'EX2024030601745',
    principal: 'wuXinyi',
    channel: 'WEB',
    purpose: 'TOURISM',
    destination: 'JP',
    expectedExitDate: '2024-03-30',
    steps: [submitted('2024-03-06 13:10', 'wuXinyi')],
  },
  {
    cardNumber: 'EX2024030538214',
    principal: 'daiJun',
    channel: 'PLATFORM',
    purpose: 'TOURISM',
    destination: 'KR',
    expectedExitDate: '2024-04-02',
    steps: [
      submitted('2024-03-05 18:02', 'daiJun'),
      {
        at: '2024-03-06 11:15',
        action: 'requestDocuments',
        by: 'heLi',
        input: {
          items: [{ code: 'ACCOMMODATION', text: '全程住宿证明', required: true }],
          reasonCodes: ['INCOMPLETE'],
          comment: '请补交全程的住宿证明',
          days: 7,
        },
      },
      {
        at: '2024-03-10 19:30',
        action: 'requestMoreTime',
        by: 'daiJun',
        input: { comment: '酒店的确认函周四才能开出，请宽限几天。' },
      },
    ],
  },
  {
    cardNumber: 'EX2024030627590',
    principal: 'tanWei',
    channel: 'WEB',
    purpose: 'TOURISM',
    destination: 'IT',
    expectedExitDate: '2024-03-20',
    steps: [
      submitted('2024-03-06 09:48', 'tanWei'),
      {
        at: '2024-03-07 10:40',
        action: 'requestDocuments',
        by: 'luYao',
        input: {
          items: [
            { code: 'ITINERARY', text: '详细的行程安排', required: true },
            { code: 'ACCOMMODATION', text: '住宿证明', required: true },
          ],
          reasonCodes: ['EXPLANATION_NEEDED'],
          comment: '请提供详细的行程安排和住宿证明',
          internalNote: '申请表写 7 晚，来电说 10 晚，收到后核对天数。',
          days: 7,
        },
      },
      {
        at: '2024-03-10 20:15',
        action: 'supplement',
        by: 'tanWei',
        input: { satisfied: ['ITINERARY', 'ACCOMMODATION'], channel: 'WEB' },
        papers: [
          { paper: 'ITINERARY', item: 'ITINERARY' },
          { paper: 'BOOKING', item: 'ACCOMMODATION' },
        ],
      },
    ],
  },
  {
    cardNumber: 'EX2024030764031',
    principal: 'kongLingyi',
    channel: 'APP',
    purpose: 'STUDY',
    destination: 'SG',
    expectedExitDate: '2024-04-08',
    steps: [
      submitted('2024-03-07 15:20', 'kongLingyi'),
      {
        at: '2024-03-08 16:05',
        action: 'requestCorrection',
        by: 'kongLingyi',
        input: {
          comment: '开学报到改到 4 月 12 日，出境日期填早了。',
          changes: [{ field: 'EXPECTED_EXIT_DATE', from: '2024-04-08', to: '2024-04-12' }],
        },
        papers: [{ paper: 'ITINERARY' }],
      },
    ],
  },
  {
    cardNumber: 'EX2024030871126',
    principal: 'fuChen',
    channel: 'PLATFORM',
    purpose: 'BUSINESS',
    destination: 'DE',
    expectedExitDate: '2024-03-14',
    steps: [
      submittedInHaste(
        '2024-03-08 08:35',
        'fuChen',
        { reason: 'URGENT_BUSINESS', explanation: '客户工厂停产，须到现场检修设备。' },
        'ITINERARY',
      ),
      {
        at: '2024-03-08 09:50',
        action: 'grantExpedite',
        by: 'heLi',
        input: { comment: '已核实行程和事由，同意加急' },
      },
      reviewed('2024-03-08 10:20'),
    ],
  },
  {
    cardNumber: 'EX2024021140067',
    principal: 'shenYue',
    channel: 'WEB',
    purpose: 'FAMILY_VISIT',
    destination: 'NZ',
    expectedExitDate: '2024-03-12',
    steps: [
      submittedInHaste(
        '2024-02-11 20:30',
        'shenYue',
        { reason: 'FUNERAL', explanation: '祖父去世，须赶回奔丧。' },
        'RELATIONSHIP',
      ),
      {
        at: '2024-02-12 09:10',
        action: 'grantExpedite',
        by: 'heLi',
        input: { comment: '值班核实，同意加急' },
      },
      reviewed('2024-02-12 09:30'),
      { at: '2024-02-12 11:00', action: 'approve', by: 'gaoMing', input: {} },
      {
        at: '2024-03-09 14:20',
        action: 'requestExtension',
        by: 'shenYue',
        input: { days: 10, channel: 'WEB', comment: '航班取消，改签到 3 月 20 日。' },
      },
    ],
  },
];
