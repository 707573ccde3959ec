/** Figures of indicators: unit, definition, and of what day they are. */
import { describe, expect, it } from 'vitest';
import { by, places, relatedPlaces } from './support/ruled.ts';

const found = (indicator: string, workspace = '') =>
  by('value-incomplete', `organizations:\n  so: { name: Sở }\nindicators:\n  i: { name: I, ${indicator} }\n`, {
    workspace,
  });
const WHOLE = 'unit: "%", definition: a ÷ b';

describe('value-incomplete', () => {
  it('asks for unit and definition in one finding', async () => {
    const [finding, ...others] = await found(
      'values: [{ value: 1 }, { asOf: 2017, value: 2 }]',
      'states: { a: 2020, b: 2030 }\n',
    );
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(places([finding])).toEqual(['4:17 indicators.i.values']);
    expect(finding?.message).toEqual({
      vi: 'Có 2 số đo mà chưa nêu đơn vị tính và cách tính. Thêm unit, ví dụ "%" hoặc "hồ sơ". Thêm definition cho chỉ tiêu hoặc cho từng số; chưa biết thì ghi definition: { unknown: lý do }.',
      en: '2 figures, and neither unit nor definition. Add unit, such as "%" or "dossiers". Add definition to the indicator or to each figure; where it is not known, definition: { unknown: why }.',
    });
  });

  it('asks for what is lacking only', async () => {
    const message = async (indicator: string) => (await found(indicator)).map(({ message }) => message.vi);
    expect(await message('definition: a ÷ b, values: [{ value: 1 }]')).toEqual([
      'Có 1 số đo mà chưa nêu đơn vị tính. Thêm unit, ví dụ "%" hoặc "hồ sơ".',
    ]);
    expect(
      await message('unit: "%", values: [{ asOf: 2016, value: 1 }, { asOf: 2017, value: 2, definition: a ÷ b }]'),
    ).toEqual([
      'Có 1 số đo mà chưa nêu cách tính. Thêm definition cho chỉ tiêu hoặc cho từng số; chưa biết thì ghi definition: { unknown: lý do }.',
    ]);
  });

  it.each([
    `${WHOLE}, values: [{ value: 1 }]`,
    'unit: "%", values: [{ value: 1, definition: a ÷ b }]',
    'unit: "%", definition: { unknown: nguồn không nêu }, values: [{ value: 1 }]',
    'values: [{ value: { unknown: chưa đo } }]',
    'targets: [{ due: 2030, value: 1, planned: qd }]',
  ])('keeps quiet with %s', async (indicator) => {
    expect(await found(indicator)).toEqual([]);
  });

  it('looks at each state: a change may add what is lacking, or take it away', async () => {
    const later = `values: [{ value: 1 }], changes: [{ since: 2020-01-01, ${WHOLE}, sources: [qd] }]`;
    expect(await found(later)).toEqual([]);
    expect(await found(later, 'states: { then: 2019-06-30 }\n')).toHaveLength(1);
    expect(
      await found(`${WHOLE}, values: [{ value: 1 }], changes: [{ since: 2020-01-01, unit: null, sources: [qd] }]`),
    ).toHaveLength(1);
  });

  it('two definitions for one day are two indicators', async () => {
    const [finding, ...others] = await found(
      `${WHOLE}, values: [{ asOf: 2017-12-31, value: 61.5 }, { asOf: 2017-12-31, value: 18.5, definition: c ÷ d }]`,
    );
    expect(others).toEqual([]);
    expect(places([finding])).toEqual(['4:118 indicators.i.values.1.value']);
    expect(relatedPlaces(finding)).toEqual(['4:83 indicators.i.values.0.value']);
    expect(finding?.message).toEqual({
      vi: 'Ngày 31/12/2017 có hai số theo hai cách tính khác nhau. Tách thành hai chỉ tiêu, mỗi chỉ tiêu một cách tính.',
      en: 'For 31 December 2017 there are two figures of different definitions. Make two indicators of it, each with its definition.',
    });
  });

  it('two figures of one definition contradict each other', async () => {
    const two = (a: string, b: string) => found(`${WHOLE}, values: [{ ${a} }, { ${b} }]`);
    const [finding] = await two('asOf: 2017, value: 61.5', 'from: 2017-01-01, to: 2017-12-31, value: 10.6');
    expect(finding?.message.vi).toBe(
      'Kỳ 1/1/2017 đến 31/12/2017 có hai số khác nhau: 61,5 và 10,6. Giữ số đúng; số của từng cơ quan thì ghi body.',
    );
    expect(finding?.related?.[0]?.message.en).toBe('The figure before: 61.5');
    expect(await two('value: 1', 'value: 2')).toHaveLength(1);
    expect(await two('asOf: 2017, value: 1', 'asOf: 2017, value: 1')).toEqual([]);
    expect(await two('asOf: 2017, value: 1', 'asOf: 2017-12-31, value: 2')).toEqual([]);
    expect(await two('asOf: 2017, value: 1', 'asOf: 2017, value: 2, body: so')).toEqual([]);
    expect(await two('asOf: 2017, value: 1', 'asOf: 2017, value: { unknown: chưa đo }')).toEqual([]);
    expect(await two('asOf: 2017, value: 1', 'asOf: 2017, value: 2, definition: { unknown: không nêu }')).toEqual([]);
  });

  it('a share is from 0 to 100, and what is no share says so', async () => {
    const percent = (definition: string, value: number) =>
      found(`unit: "%", definition: ${definition}, values: [{ asOf: 2017, value: ${value} }]`);
    const [low] = await percent('A ÷ B', -5);
    expect(low?.severity).toBe('warning');
    expect(low?.message.vi).toBe(
      'Tỷ lệ -5 % nằm ngoài khoảng 0 đến 100. Sửa số; nếu là mức tăng, giảm hay so với một mốc thì nói ở definition.',
    );
    expect((await percent('A ÷ B', 161)).map(({ place }) => place.path.join('.'))).toEqual([
      'indicators.i.values.0.value',
    ]);
    for (const value of [0, 100]) expect(await percent('A ÷ B', value)).toEqual([]);
    expect(await percent('Mức tăng so với năm trước', 161)).toEqual([]);
    expect(await found('unit: hồ sơ, definition: D, values: [{ asOf: 2017, value: 161 }]')).toEqual([]);
  });

  it('how a figure was counted that is not known may be any way', async () => {
    expect(
      await found(
        'unit: "%", definition: { unknown: không nêu }, values: [{ asOf: 2017, value: 1 }, { asOf: 2017, value: 2 }]',
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'from: 2017-01-01, value: 1',
      '4:58 indicators.i.values.0.from',
      'Kỳ của số đo chỉ ghi from. Thêm to; nếu là số tại một ngày thì ghi asOf.',
    ],
    [
      'to: 2017-06-30, value: 1',
      '4:58 indicators.i.values.0.to',
      'Kỳ của số đo chỉ ghi to. Thêm from; nếu là số tại một ngày thì ghi asOf.',
    ],
    [
      'from: 2017-06-30, to: 2017-01-01, value: 1',
      '4:76 indicators.i.values.0.to',
      'Kỳ của số đo kết thúc (1/1/2017) trước khi bắt đầu (30/6/2017). Sửa from hoặc to.',
    ],
    [
      'asOf: 2017, from: 2017-01-01, to: 2017-06-30, value: 1',
      '4:70 indicators.i.values.0.from',
      'Số đo ghi cả ngày (asOf) và kỳ (from, to). Giữ một: asOf cho số tại một ngày, from và to cho số của một kỳ.',
    ],
  ])('a period that is none: %s', async (entry, place, says) => {
    const findings = await found(`${WHOLE}, values: [{ ${entry} }]`);
    expect(places(findings)).toEqual([place]);
    expect(findings[0]?.message.vi).toBe(says);
  });

  it('a period within one year is fine', async () => {
    expect(await found(`${WHOLE}, values: [{ from: 2017, to: 2017, value: 1 }]`)).toEqual([]);
  });
});
