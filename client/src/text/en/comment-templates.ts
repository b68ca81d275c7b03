import type { Text } from '../words.ts';

export const commentTemplates: Text['card-desk']['templates'] = {
  REVIEW: {
    complete: {
      name: 'All documents are there',
      text: 'All documents are there. An approver decides now, usually within 1–2 working days.',
    },
  },
  REQUEST_DOCUMENTS: {
    incomplete: {
      name: 'Details are missing',
      text: 'Some details are missing. Please add each of the documents listed below.',
    },
    unclear: {
      name: 'Documents are not clear',
      text: 'Your documents cannot be read well. Please photograph or scan them again: all four corners in the picture, the text legible, no reflections.',
    },
    explanation: {
      name: 'An explanation is needed',
      text: 'Please explain why you travel and what you have arranged, with documents that show it.',
    },
    itinerary: {
      name: 'Itinerary and accommodation',
      text: 'Please hand in a detailed itinerary and proof of accommodation.',
    },
  },
  APPROVE: {
    leave: {
      name: 'Leave in time',
      text: 'Please leave within the period. If you cannot, you can ask for an extension in its last 7 days.',
    },
    late: {
      name: 'Planned exit after the period',
      text: 'Your planned exit is after the end of the period. Please leave earlier, or ask for an extension in its last 7 days.',
    },
  },
  REJECT: {
    notEligible: {
      name: 'Conditions not met',
      text: 'By the documents you handed in, this application does not meet the conditions.',
    },
    untrue: { name: 'Statements not true', text: 'What was stated does not agree with what was found.' },
    incomplete: {
      name: 'Still incomplete',
      text: 'Also with the further documents, the purpose of the travel is not shown.',
    },
  },
  REMEDY: {
    again: { name: 'Apply again', text: 'You can apply again with the documents that are missing.' },
    call: {
      name: 'Call 12367',
      text: 'For questions call 12367 and give the last five digits of the number.',
    },
    appeal: {
      name: 'Review or court',
      text: 'If you do not agree, you can ask for administrative reconsideration within 60 days of receiving this, or go to court within 6 months.',
    },
  },
  GRANT_EXPEDITE: {
    proven: {
      name: 'Proof is there',
      text: 'It is urgent and proven, so the card is expedited: each step within 1 working day.',
    },
  },
  DECLINE_EXPEDITE: {
    noProof: {
      name: 'No proof',
      text: 'Nothing shows that it is urgent, so the card goes on in the usual time. With proof you can call 12367 and ask again.',
    },
    notUrgent: {
      name: 'The usual time is enough',
      text: 'In the usual time there will be a result before your planned exit.',
    },
  },
  EXTEND_DEADLINE: {
    granted: {
      name: 'Moved',
      text: 'The deadline is moved as you asked. This is possible only once; please hand in everything by then.',
    },
  },
  REFUSE_MORE_TIME: {
    enough: {
      name: 'There is enough time',
      text: 'The time left is enough for these documents, so the deadline stays. If you cannot make it, call 12367.',
    },
  },
  GRANT_EXTENSION: {
    granted: { name: 'Extended', text: 'The extension is granted. Please leave within the new period.' },
  },
  REFUSE_EXTENSION: {
    noReason: {
      name: 'No sufficient reason',
      text: 'It was not shown why you cannot leave within the period, so it stays. If you travel later, please apply again.',
    },
  },
  CORRECT: {
    corrected: { name: 'Corrected', text: 'Corrected as you asked. Please check what is registered.' },
  },
  REFUSE_CORRECTION: {
    noProof: {
      name: 'No proof',
      text: 'Nothing shows that a correction is needed, so the entry stays. With proof you can ask again.',
    },
  },
  items: {
    ITINERARY: 'A detailed itinerary: where you are each day, and how you get there',
    ACCOMMODATION: 'Proof of where you stay each night, such as hotel bookings',
    INVITATION: 'A letter of the person who invites you, with name, time and place',
    TICKET: 'Booking of the return tickets',
    FUNDS: 'Bank statements of the last 3 months, or a certificate of deposit',
    RELATIONSHIP:
      'A document that shows the kinship, such as the household register, a marriage or birth certificate',
    EMPLOYMENT: 'A certificate of employment, or of enrolment at a school',
    IDENTITY: 'Photographs of both sides of the ID card, all four corners in the picture',
    EXPLANATION: 'A written explanation of the reasons, signed and dated',
  },
};
