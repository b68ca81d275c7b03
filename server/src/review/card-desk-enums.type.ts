import { registerEnumType } from 'type-graphql';
import { described } from '../graphql/described.ts';
import { DeskTask } from './desk-tasks.ts';
import { DeskView } from './desk-view.ts';

registerEnumType(DeskTask, {
  name: 'DeskTask',
  description: '一件要办的事。 What a card wants of an officer.',
  valuesConfig: described<DeskTask>({
    EXPEDITE: ['决定是否加急', 'Decide whether it goes faster'],
    REVIEW: ['审核', 'Review it'],
    APPROVE: ['审批', 'Approve or refuse it'],
    MORE_TIME: ['决定是否延长补充期限', 'Decide about more time for documents'],
    EXTENSION: ['决定是否延期', 'Decide about an extension'],
    CORRECTION: ['决定是否更正', 'Decide about a correction'],
  }),
});

registerEnumType(DeskView, {
  name: 'DeskView',
  description: '审核队列的一部分。 A part of the queue.',
  valuesConfig: described<DeskView>({
    MINE: ['待我处理', 'All that the officer’s roles may act on'],
    TAKEN: ['我已领取', 'What the officer has taken'],
    LATE: ['已超时', 'What should have been done by now'],
    DUE_TODAY: ['今天到期', 'What is due today'],
    EXPEDITED: ['加急', 'What goes faster, or is asked to'],
    DOCUMENTS_BACK: ['补充已回', 'Whose documents came in'],
  }),
});
