import { FilePurpose, FileRefusal, FileState } from '@exit-card/shared/file';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { byTypename } from '../applicants/answer.type.ts';
import { described } from '../graphql/described.ts';
import { InstantScalar } from '../graphql/scalars.ts';

registerEnumType(FilePurpose, {
  name: 'FilePurpose',
  description: '文件用途。 What a file is for.',
  valuesConfig: described<FilePurpose>({
    GRANT_EVIDENCE: ['授权的证明材料', 'Evidence of a grant'],
    ORGANISATION_EVIDENCE: ['单位的证明材料', 'Evidence of an organisation'],
    BULK_LIST: ['批量核查名单（CSV）', 'A list for a bulk check, in CSV'],
    EXPEDITE_PROOF: ['加急的证明材料', 'Proof of why a card should go faster'],
    SUPPLEMENT: ['补充材料', 'Documents that an officer asked for'],
    CORRECTION: ['更正的证明材料', 'Proof of what a correction says'],
  }),
});

registerEnumType(FileState, {
  name: 'FileState',
  description: '文件状态。 State of a file.',
  valuesConfig: described<FileState>({
    WAITING: ['等待上传', 'The bytes have not come yet'],
    PENDING: ['待查验', 'Not looked at by the scanner yet; given to nobody'],
    CLEAN: ['已查验', 'Found clean'],
    REJECTED: ['未接受', 'Not taken; nothing of it is kept'],
  }),
});

registerEnumType(FileRefusal, {
  name: 'FileRefusal',
  description: '文件未接受的原因。 Why a file was not taken.',
  valuesConfig: described<FileRefusal>({
    TYPE: ['不是 PDF、JPEG 或 PNG', 'Not PDF, JPEG or PNG by its content'],
    HEIC: ['HEIC 照片，请转换为 JPEG', 'A HEIC picture: convert it to JPEG'],
    TOO_LARGE: ['文件过大', 'Too many bytes'],
    EMPTY: ['文件为空', 'No bytes'],
    TOO_MANY: ['文件数量已满', 'The case has as many files as it may'],
    PICTURE_TOO_SMALL: ['图片短边不足 600 像素', 'Less than 600 pixels on the short side'],
    PICTURE_TOO_LARGE: ['图片超过 5000 万像素', 'More than 50 million pixels'],
    DAMAGED: ['文件损坏', 'Cannot be read to its end'],
    ENCRYPTED: ['PDF 有密码保护', 'A PDF with a password'],
    ACTIVE_CONTENT: ['PDF 含脚本、附件或动作', 'A PDF with scripts, attachments or actions'],
    MALWARE: ['检出恶意程序', 'The scanner found malware'],
    TICKET_OVER: ['上传凭证已使用或已过期', 'The ticket was used or has expired'],
  }),
});

@ObjectType({ description: '已上传的文件。 A file.' })
export class StoredFile {
  @Field(() => ID, { description: '标识；下载地址为 /files/标识。 Opaque id; to be read at /files/<id>.' })
  id: string;

  @Field(() => String, { description: '文件名。 Its name.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: '按内容识别的类型；未上传为空。 Type by its content; null before the bytes came.',
  })
  mime: string | null;

  @Field(() => Int, {
    nullable: true,
    description: '保存的字节数；未上传为空。 Bytes that are kept; null before they came.',
  })
  bytes: number | null;

  @Field(() => String, {
    nullable: true,
    description: '内容的 SHA-256，十六进制；未上传为空。 SHA-256 in hexadecimal; null before the bytes came.',
  })
  sha256: string | null;

  @Field(() => FileState, { description: '状态。 State.' })
  state: FileState;

  @Field(() => FileRefusal, { nullable: true, description: '未接受的原因。 Why it was not taken.' })
  refusal: FileRefusal | null;

  @Field(() => InstantScalar, { nullable: true, description: '上传时间。 When it came.' })
  uploadedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      '所对应的补充材料项目；其他为空。 The item of a request for documents that it answers; null elsewhere.',
  })
  item: string | null;
}

@InputType({ description: '要上传的文件。 A file to be sent.' })
export class RequestUploadInput {
  @Field(() => FilePurpose, { description: '用途。 What it is for.' })
  purpose: FilePurpose;

  @Field(() => ID, {
    description:
      '所属授权、单位、出境卡、补充材料通知或更正申请的标识。 Id of the grant, organisation, card or draft, request for documents or correction.',
  })
  subjectId: string;

  @Field(() => String, { description: '文件名。 Its name.' })
  name: string;

  @Field(() => Int, { description: '字节数。 How many bytes.' })
  bytes: number;

  @Field(() => String, {
    nullable: true,
    description:
      '补充材料必填：对应哪一项。 Needed for SUPPLEMENT, and only there: the item that it answers.',
  })
  item?: string | null;
}

@InputType({ description: '要取回的文件。 A file to be taken back.' })
export class RemoveFileInput {
  @Field(() => ID, { description: '标识。 Which one.' })
  fileId: string;
}

@ObjectType({
  description:
    '上传凭证：用 PUT 把内容发到 url，并带请求头 upload-ticket；只能使用一次。 PUT the bytes to `url` with the header `upload-ticket`; good once.',
})
export class UploadTicket {
  @Field(() => StoredFile, { description: '等待内容的文件。 The file that waits for its bytes.' })
  file: StoredFile;

  @Field(() => String, { description: '地址。 Path.' })
  url: string;

  @Field(() => String, { description: '凭证。 The ticket.' })
  ticket: string;

  @Field(() => InstantScalar, { description: '失效时间（实际时间）。 Good until then, in real time.' })
  expiresAt: Date;
}

@ObjectType({ description: '文件不能接受。 The file is not taken.' })
export class FileRefused {
  @Field(() => FileRefusal, { description: '原因。 Why.' })
  reason: FileRefusal;
}

export const UploadAnswer = createUnionType({
  name: 'UploadAnswer',
  description: '对请求上传的回答。 The answer to a request to send a file.',
  types: () => [UploadTicket, FileRefused] as const,
  resolveType: byTypename,
});
