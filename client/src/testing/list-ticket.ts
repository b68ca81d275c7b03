/** What the server says to a list before its bytes come. */
export const LIST_TICKET = {
  requestUpload: {
    __typename: 'UploadTicket',
    file: { __typename: 'StoredFile', id: 'file-1', name: 'list.txt' },
    url: '/files/file-1',
    ticket: 'ticket',
  },
};
