/** The four official results in numbers. Apart from the words of `conform`, which `validate` need not load. */
import { formatNumber, type Language, lowerFirst, say } from '../../core/text.ts';
import { VERDICTS, type Verdict, type VerdictCounts } from '../../core/verdict.ts';

/** What must be dealt with comes first. */
export const ORDER: readonly Verdict[] = ['not-met', 'not-enough-basis', 'met', 'not-applicable'];

/** `3 chưa đáp ứng, 52 chưa đủ cơ sở đánh giá, 14 đáp ứng, 6 không áp dụng` */
export function countsText(counts: VerdictCounts, language: Language, waived = 0): string {
  const accepted = waived === 0 ? '' : language === 'vi' ? ` (${waived} được miễn trừ)` : ` (${waived} waived)`;
  return ORDER.map((verdict) => {
    const words = `${formatNumber(counts[verdict], language)} ${lowerFirst(say(VERDICTS[verdict], language))}`;
    return verdict === 'not-met' ? words + accepted : words;
  }).join(', ');
}
