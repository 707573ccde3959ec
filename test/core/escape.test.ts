import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMermaid, escapeXml } from '../../src/core/escape.ts';

describe('escapeXml', () => {
  it.each([
    ['</text><script>alert(1)</script>', '&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;'],
    [']]> & "đôi" \'đơn\'', ']]&gt; &amp; &quot;đôi&quot; &#39;đơn&#39;'],
    ['a\u0000b\u001bc\u0085d\uffff', 'abcd'],
    ['dòng\nmới\tô', 'dòng&#10;mới&#9;ô'],
    ['nửa \ud83d đôi', 'nửa \ufffd đôi'],
    ['cả đôi 😀', 'cả đôi 😀'],
  ])('%j', (text, expected) => {
    expect(escapeXml(text)).toBe(expected);
  });
});

describe('escapeMermaid', () => {
  it.each([
    ['Hệ thống "một cửa"', 'Hệ thống #34;một cửa#34;'],
    ['a]; click x "javascript:1"', 'a#93;#59; click x #34;javascript:1#34;'],
    ['#quot; &lt; `b` %% c', '#35;quot#59; #38;lt#59; #96;b#96; #37;#37; c'],
    ['hai\ndòng', 'hai dòng'],
    ['1. Danh sách', '1#46; Danh sách'],
    ['- Danh sách', '#45; Danh sách'],
    ['😀', '#128512;'],
    ['a\u202eb', 'a#65533;b'],
  ])('%j', (text, expected) => {
    expect(escapeMermaid(text)).toBe(expected);
  });

  it('leaves nothing that has a meaning between quotes, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const rest = escapeMermaid(text).replace(/#\d+;/g, '');
        expect(rest).not.toMatch(/["'`#;%&<>[\]{}|\\@$*_~=!^\n\r]/);
      }),
    );
  });
});
