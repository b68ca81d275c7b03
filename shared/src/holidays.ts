import type { PlainDate } from './plain-date.ts';

export interface HolidayName {
  zh: string;
  en: string;
}

/** A run of free days, both ends included; weekend days inside it are part of it. */
export interface Holiday {
  name: HolidayName;
  from: PlainDate;
  to: PlainDate;
}

/** One year's notice of the State Council: free days, and weekend days that are worked instead. */
export interface HolidayYear {
  year: number;
  /** Address of the notice. */
  source: string;
  loadedOn: PlainDate;
  holidays: readonly Holiday[];
  workdays: readonly PlainDate[];
}

const NEW_YEAR = { zh: '元旦', en: 'New Year' };
const SPRING_FESTIVAL = { zh: '春节', en: 'Spring Festival' };
const TOMB_SWEEPING = { zh: '清明节', en: 'Tomb-Sweeping Day' };
const LABOUR_DAY = { zh: '劳动节', en: 'Labour Day' };
const DRAGON_BOAT = { zh: '端午节', en: 'Dragon Boat Festival' };
const MID_AUTUMN = { zh: '中秋节', en: 'Mid-Autumn Festival' };
const NATIONAL_DAY = { zh: '国庆节', en: 'National Day' };
const NATIONAL_DAY_AND_MID_AUTUMN = { zh: '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' };

/** The notices as data, taken from chinese-days 1.5.7 (MIT). Plain literals, so that a bundle without the calendar drops them. */
export const HOLIDAY_YEARS: readonly HolidayYear[] = [
  {
    year: 2020,
    // Spring Festival as lengthened by https://www.gov.cn/zhengce/content/2020-01/27/content_5472352.htm
    source: 'https://www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm',
    loadedOn: '2026-11-22',
    holidays: [
      { name: NEW_YEAR, from: '2020-01-01', to: '2020-01-01' },
      { name: SPRING_FESTIVAL, from: '2020-01-24', to: '2020-02-02' },
      { name: TOMB_SWEEPING, from: '2020-04-04', to: '2020-04-06' },
      { name: LABOUR_DAY, from: '2020-05-01', to: '2020-05-05' },
      { name: DRAGON_BOAT, from: '2020-06-25', to: '2020-06-27' },
      { name: NATIONAL_DAY_AND_MID_AUTUMN, from: '2020-10-01', to: '2020-10-08' },
    ],
    workdays: ['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
  },
  {
    year: 2021,
    source: 'https://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm',
    loadedOn: '2026-11-22',
    holidays: [
      { name: NEW_YEAR, from: '2021-01-01', to: '2021-01-03' },
      { name: SPRING_FESTIVAL, from: '2021-02-11', to: '2021-02-17' },
      { name: TOMB_SWEEPING, from: '2021-04-03', to: '2021-04-05' },
      { name: LABOUR_DAY, from: '2021-05-01', to: '2021-05-05' },
      { name: DRAGON_BOAT, from: '2021-06-12', to: '2021-06-14' },
      { name: MID_AUTUMN, from: '2021-09-19', to: '2021-09-21' },
      { name: NATIONAL_DAY, from: '2021-10-01', to: '2021-10-07' },
    ],
    workdays: [
      '2021-02-07',
      '2021-02-20',
      '2021-04-25',
      '2021-05-08',
      '2021-09-18',
      '2021-09-26',
      '2021-10-09',
    ],
  },
  {
    year: 2022,
    source: 'https://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm',
    loadedOn: '2026-11-22',
    holidays: [
      { name: NEW_YEAR, from: '2022-01-01', to: '2022-01-03' },
      { name: SPRING_FESTIVAL, from: '2022-01-31', to: '2022-02-06' },
      { name: TOMB_SWEEPING, from: '2022-04-03', to: '2022-04-05' },
      { name: LABOUR_DAY, from: '2022-04-30', to: '2022-05-04' },
      { name: DRAGON_BOAT, from: '2022-06-03', to: '2022-06-05' },
      { name: MID_AUTUMN, from: '2022-09-10', to: '2022-09-12' },
      { name: NATIONAL_DAY, from: '2022-10-01', to: '2022-10-07' },
    ],
    workdays: [
      '2022-01-29',
      '2022-01-30',
      '2022-04-02',
      '2022-04-24',
      '2022-05-07',
      '2022-10-08',
      '2022-10-09',
    ],
  },
  {
    year: 2023,
    source: 'https://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm',
    loadedOn: '2026-11-22',
    holidays: [
      { name: NEW_YEAR, from: '2022-12-31', to: '2023-01-02' },
      { name: SPRING_FESTIVAL, from: '2023-01-21', to: '2023-01-27' },
      { name: TOMB_SWEEPING, from: '2023-04-05', to: '2023-04-05' },
      { name: LABOUR_DAY, from: '2023-04-29', to: '2023-05-03' },
      { name: DRAGON_BOAT, from: '2023-06-22', to: '2023-06-24' },
      { name: NATIONAL_DAY_AND_MID_AUTUMN, from: '2023-09-29', to: '2023-10-06' },
    ],
    workdays: [
      '2023-01-28',
      '2023-01-29',
      '2023-04-23',
      '2023-05-06',
      '2023-06-25',
      '2023-10-07',
      '2023-10-08',
    ],
  },
  {
    year: 2024,
    source: 'https://www.gov.cn/zhengce/content/202310/content_6911527.htm',
    loadedOn: '2026-11-22',
    holidays: [
      { name: NEW_YEAR, from: '2024-01-01', to: '2024-01-01' },
      { name: SPRING_FESTIVAL, from: '2024-02-10', to: '2024-02-17' },
      { name: TOMB_SWEEPING, from: '2024-04-04', to: '2024-04-06' },
      { name: LABOUR_DAY, from: '2024-05-01', to: '2024-05-05' },
      { name: DRAGON_BOAT, from: '2024-06-10', to: '2024-06-10' },
      { name: MID_AUTUMN, from: '2024-09-15', to: '2024-09-17' },
      { name: NATIONAL_DAY, from: '2024-10-01', to: '2024-10-07' },
    ],
    workdays: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    source: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    loadedOn: '2026-11-22',
    holidays: [
      { name: NEW_YEAR, from: '2025-01-01', to: '2025-01-01' },
      { name: SPRING_FESTIVAL, from: '2025-01-28', to: '2025-02-04' },
      { name: TOMB_SWEEPING, from: '2025-04-04', to: '2025-04-06' },
      { name: LABOUR_DAY, from: '2025-05-01', to: '2025-05-05' },
      { name: DRAGON_BOAT, from: '2025-05-31', to: '2025-06-02' },
      { name: NATIONAL_DAY_AND_MID_AUTUMN, from: '2025-10-01', to: '2025-10-08' },
    ],
    workdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    source: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    loadedOn: '2026-11-22',
    holidays: [
      { name: NEW_YEAR, from: '2026-01-01', to: '2026-01-03' },
      { name: SPRING_FESTIVAL, from: '2026-02-15', to: '2026-02-23' },
      { name: TOMB_SWEEPING, from: '2026-04-04', to: '2026-04-06' },
      { name: LABOUR_DAY, from: '2026-05-01', to: '2026-05-05' },
      { name: DRAGON_BOAT, from: '2026-06-19', to: '2026-06-21' },
      { name: MID_AUTUMN, from: '2026-09-25', to: '2026-09-27' },
      { name: NATIONAL_DAY, from: '2026-10-01', to: '2026-10-07' },
    ],
    workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];
