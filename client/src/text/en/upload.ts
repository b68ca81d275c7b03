import type { Text } from '../words.ts';

export const upload: Text['upload'] = {
  sending: 'Uploading {{percent}}% of {{size}}',
  progress: 'Upload progress: {{name}}',
  arrived: '“{{name}}” is uploaded.',
  notTaken: '“{{name}}” was not taken; the reason stands under the file.',
  refused: 'Not taken',
  notSent: 'Not sent completely',
  cancel: 'Cancel',
  cancelFile: 'Cancel the upload of “{{name}}”',
  dismiss: 'Dismiss',
  dismissFile: 'Take “{{name}}” off the list',
  retry: 'Send again',
  view: 'View',
  viewFile: 'View “{{name}}”',
  close: 'Close',
  closeFile: 'Close “{{name}}”',
  download: 'Download to view',
  downloadFile: 'Download “{{name}}”',
  remove: 'Remove',
  removeFile: 'Remove “{{name}}”',
  long: {
    title: 'The check is slower than usual',
    body: 'The file has arrived; do not send it again. Go on with something else and look again later. If there is still no result, call 12367.',
    again: 'Look again',
  },
  refusals: {
    TYPE: 'Only PDF, JPEG and PNG are taken. Change the format, or take a photo.',
    HEIC: 'This is a HEIC photo, which many computers cannot open. On the phone choose Settings › Camera › Formats › Most Compatible and take it again, or send a screenshot.',
    TOO_LARGE: 'The file is larger than 10 MB. Make it smaller or split it.',
    EMPTY: 'The file is empty. Choose it again.',
    TOO_MANY: '20 files at most. Remove some, or put them in one PDF.',
    PICTURE_TOO_SMALL:
      'The picture is too small to read. Take it from nearer: at least 600 pixels on the short side.',
    PICTURE_TOO_LARGE: 'The picture has too many pixels to open. Make it smaller.',
    DAMAGED: 'The file is damaged. See whether it opens on your device, then save or photograph it again.',
    ENCRYPTED: 'The file has a password. Remove it and upload again.',
    ACTIVE_CONTENT: 'The file contains programs or macros. Print it to a new PDF, or take a photo.',
    MALWARE:
      'The file did not pass the safety check and was deleted. Check your device, and make the file anew on another one.',
    TICKET_OVER: 'The upload took too long. Choose the file again.',
  },
};
