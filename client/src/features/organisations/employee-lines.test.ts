import { describe, expect, it } from 'vitest';
import { employeeLines, lineProblems } from './employee-lines.ts';

const TODAY = '2024-03-11';

describe('employees, one a line', () => {
  it.each([
    ['王芳 110101199003077774', '王芳', '110101199003077774'],
    ['王芳\t110101199003077774', '王芳', '110101199003077774'],
    ['王芳，110101 19900307 7774', '王芳', '110101199003077774'],
    ['买买提·吐尔逊　１１０１０１１９９００３０７７７７４', '买买提·吐尔逊', '110101199003077774'],
    ['Anna Maria Rossi, 11010119900307777x', 'Anna Maria Rossi', '11010119900307777X'],
    ['110101199003077774', '', '110101199003077774'],
    ['王芳', '王芳', ''],
  ])('%s', (typed, name, idNumber) => {
    expect(employeeLines(typed)).toEqual([{ line: 1, name, idNumber }]);
  });

  it('counts blank lines and leaves them out', () => {
    const lines = employeeLines('\n王芳 110101199003077774\r\n\r\n李雷 110101199003071233\n');
    expect(lines.map(({ line, name }) => [line, name])).toEqual([
      [2, '王芳'],
      [4, '李雷'],
    ]);
  });

  it('says what is wrong with each line, and which number stands twice', () => {
    const lines = employeeLines(
      '王芳 11010119900307777\n110101199003077774\n李雷 110101199003077774\n韩梅梅',
    );
    expect(lineProblems(lines, TODAY)).toEqual([
      { line: 1, text: '身份证号码应为 18 位，现在是 17 位' },
      { line: 2, text: '请填写姓名' },
      { line: 3, text: '和第 2 行是同一个号码' },
      { line: 4, text: '请填写身份证号码' },
    ]);
  });
});
