import type { StoredOffice } from '../offices/office.store.ts';

/** No such places: towns, streets and numbers are made up. */
function place(
  number: number,
  province: string,
  [name, nameEn]: readonly [string, string],
  [address, addressEn]: readonly [string, string],
): StoredOffice {
  return {
    id: `018e2700-0f00-7000-8000-0000000000${String(number).padStart(2, '0')}`,
    province,
    name,
    nameEn,
    address,
    addressEn,
    hours: '工作日 9:00–17:00',
    hoursEn: 'Working days 9:00–17:00',
    phone: '12367',
  };
}

export const DEMO_OFFICES = [
  place(
    1,
    '11',
    ['示例北京出入境服务大厅', 'Sample Service Hall, Beijing'],
    ['北京市示例区样板街1号', '1 Yangban Street, Shili District, Beijing'],
  ),
  place(
    2,
    '11',
    ['示例北京便民服务点', 'Sample Service Point, Beijing'],
    ['北京市示例区模拟路26号', '26 Moni Road, Shili District, Beijing'],
  ),
  place(
    3,
    '31',
    ['示例上海出入境服务大厅', 'Sample Service Hall, Shanghai'],
    ['上海市示例区样板路88号', '88 Yangban Road, Shili District, Shanghai'],
  ),
  place(
    4,
    '44',
    ['示例广州出入境服务大厅', 'Sample Service Hall, Guangzhou'],
    ['广东省广州市示例区模拟大道15号', '15 Moni Avenue, Shili District, Guangzhou, Guangdong'],
  ),
  place(
    5,
    '51',
    ['示例成都出入境服务大厅', 'Sample Service Hall, Chengdu'],
    ['四川省成都市示例区样板巷7号', '7 Yangban Lane, Shili District, Chengdu, Sichuan'],
  ),
  place(
    6,
    '65',
    ['示例乌鲁木齐出入境服务大厅', 'Sample Service Hall, Urumqi'],
    ['新疆维吾尔自治区乌鲁木齐市示例区模拟街30号', '30 Moni Street, Shili District, Urumqi, Xinjiang'],
  ),
] as const satisfies readonly StoredOffice[];
