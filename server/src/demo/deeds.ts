import type { Deed } from '../delegation/grant.ts';
import type { KnownDeed } from '../delegation/notary-register.demo.ts';
import { type DemoPerson, PEOPLE } from './people.ts';

const { dongHui, fengGuodong, liangQiming, luoPeiwen } = PEOPLE;

/** 公证书 that the demo's notaries have on record. */
export const DEEDS = {
  liangToLuo: deed(liangQiming, luoPeiwen, {
    deedNumber: '（2024）粤广南方证字第01234号',
    notaryOffice: '广州市南方公证处',
    notaryName: '陆文慧',
    issuedOn: '2024-01-15',
    matters: '代为查询委托人的出境登记卡办理进度',
    powers: '查询办理状态、日期、审核意见和状态记录',
    periodFrom: '2024-01-15',
    periodTo: '2025-01-14',
  }),
  liangToDong: deed(liangQiming, dongHui, {
    deedNumber: '（2024）粤广南方证字第01311号',
    notaryOffice: '广州市南方公证处',
    notaryName: '陆文慧',
    issuedOn: '2024-02-01',
    matters: '代为查询委托人的出境登记卡办理进度',
    powers: '查询办理状态和日期',
    periodFrom: '2024-02-01',
    periodTo: '2024-12-31',
  }),
  fengToLuo: deed(fengGuodong, luoPeiwen, {
    deedNumber: '（2023）津和平证字第00877号',
    notaryOffice: '天津市和平公证处',
    notaryName: '石磊',
    issuedOn: '2023-02-20',
    matters: '代为查询委托人的出境登记卡办理进度',
    powers: '查询办理状态、日期和状态记录',
    periodFrom: '2023-03-01',
    periodTo: '2024-02-29',
  }),
  fengToDong: deed(fengGuodong, dongHui, {
    deedNumber: '（2024）津和平证字第00146号',
    notaryOffice: '天津市和平公证处',
    notaryName: '石磊',
    issuedOn: '2024-03-04',
    matters: '代为查询委托人的出境登记卡办理进度',
    powers: '查询办理状态、日期和审核意见',
    periodFrom: '2024-03-04',
    periodTo: null,
  }),
} as const satisfies Record<string, KnownDeed>;

function deed(principal: DemoPerson, delegate: DemoPerson, facts: Deed): KnownDeed {
  return { deed: facts, principal: named(principal), delegate: named(delegate) };
}

function named({ name, idNumber }: DemoPerson) {
  return { name, idNumber };
}
