import { say, type Text } from '../../core/text.ts';
import { frameworkOn } from '../../model/framework-in-force.ts';
import { legendOf } from './overview/looks.ts';
import { rowsOf } from './overview/rows.ts';
import { notesOf, stateWords, titleBlockOf } from './overview/words.ts';
import type { View } from './view.ts';

const TITLE: Text = { vi: 'Mô hình tổng thể theo lớp kiến trúc', en: 'General model by layers' };

/** The general model: what there is in each layer and component of the framework, coloured by its state of life. */
export const overview: View = {
  id: 'overview',
  title: TITLE,
  description: {
    vi: 'Dịch vụ, hệ thống và hạ tầng theo các lớp của khung kiến trúc, tô màu theo trạng thái vòng đời; nhóm là khung quanh các phần của nó. Đối tượng không vẽ được đếm trên tờ.',
    en: 'Services, systems and infrastructure in the layers of the framework, coloured by their state of life; a group is a frame around its parts. What is not drawn is counted on the sheet.',
  },
  map(context) {
    const { architecture, language } = context;
    const t = (text: Text) => say(text, language);
    const inUse = frameworkOn(architecture.framework, context.moment.day);
    const rows = rowsOf(inUse?.framework, context);
    const state = stateWords(context);
    const incomplete: Text = context.incomplete
      ? { vi: 'KHÔNG ĐẦY ĐỦ, mô hình còn lỗi · ', en: 'INCOMPLETE, the model has errors · ' }
      : { vi: '', en: '' };
    return {
      id: 'overview',
      language,
      title: architecture.workspace.name.toLocaleUpperCase(language),
      subtitle: t(incomplete) + t({ vi: `Mô hình tổng thể, ${state.vi}`, en: `General model, ${state.en}` }),
      rows,
      legend: legendOf(rows, language),
      notes: notesOf(rows, inUse, context),
      titleBlock: titleBlockOf(TITLE, context),
      words: {
        legend: t({ vi: 'CHÚ GIẢI', en: 'LEGEND' }),
        empty: t({ vi: 'Chưa khai', en: 'None declared' }),
        sheet: t({ vi: 'tờ {n}/{m}', en: 'sheet {n}/{m}' }),
        continued: t({ vi: '{label} (tiếp)', en: '{label} (continued)' }),
      },
    };
  },
};
