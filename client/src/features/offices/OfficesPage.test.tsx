import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { show } from '../../testing/show.tsx';
import { OfficesPage } from './OfficesPage.tsx';

const office = (id: string, province: string, name: string, nameEn: string, address: string) => ({
  __typename: 'Office',
  id,
  province,
  name,
  nameEn,
  address,
  addressEn: `${nameEn} Road`,
  hours: '工作日 9:00–17:00',
  hoursEn: 'Working days 9:00–17:00',
  phone: '12367',
});
const OFFICES = {
  offices: [
    office('1', '11', '示例北京出入境服务大厅', 'Sample Hall, Beijing', '样板街1号'),
    office('2', '11', '示例北京便民服务点', 'Sample Point, Beijing', '模拟路26号'),
    office('3', '31', '示例上海出入境服务大厅', 'Sample Hall, Shanghai', '样板路88号'),
  ],
};
const shown = () => screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

describe('S10.3: the offices', () => {
  let router: Awaited<ReturnType<typeof show>>['router'];
  beforeEach(async () => {
    ({ router } = await show(<OfficesPage />, { at: '/offices', answers: { Offices: OFFICES } }));
    await screen.findByText('共 3 个窗口');
  });

  it('say what to bring and what one gets there', () => {
    expect(screen.getByText(/请携带身份证件/)).toBeTruthy();
    expect(screen.getByText(/一对一指导/)).toBeTruthy();
  });

  it('are found by province, which stands in the address', async () => {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '按省份筛选' }), '11');
    expect(shown()).toEqual(['示例北京出入境服务大厅', '示例北京便民服务点']);
    expect(router.state.location.search).toBe('?province=11');
  });

  it('are found by words of name or address in either language, which stand in no address', async () => {
    const text = screen.getByRole('searchbox', { name: '按名称或地址找' });
    await userEvent.type(text, 'hall ＳＨＡＮＧＨＡＩ');
    expect(shown()).toEqual(['示例上海出入境服务大厅']);
    await userEvent.clear(text);
    await userEvent.type(text, '北京 模拟路');
    expect(shown()).toEqual(['示例北京便民服务点']);
    expect(router.state.location.search).toBe('');
  });

  it('that cannot be found leave the hotline', async () => {
    await userEvent.type(screen.getByRole('searchbox'), '月球');
    expect(screen.getByRole('status').textContent).toContain('没有找到这样的窗口');
    expect(screen.getByRole('link', { name: /12367/ })).toBeTruthy();
  });
});
